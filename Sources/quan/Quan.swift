import ArgumentParser

@main
struct Quan: ParsableCommand {
}
