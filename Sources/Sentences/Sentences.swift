// Sentences
