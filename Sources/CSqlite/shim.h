/* SQLite, as Databases calls it. What Swift cannot call by itself gets a function here; nothing in this file decides
 * anything. */
#ifndef QUAN_CSQLITE_SHIM_H
#define QUAN_CSQLITE_SHIM_H

#include <sqlite3.h>

/* A text that SQLite copies: the destructor that says so is no pointer that Swift could name. */
static inline int database_bind_text(sqlite3_stmt *statement, int place, const char *bytes, int count) {
  return sqlite3_bind_text(statement, place, bytes, count, SQLITE_TRANSIENT);
}

#endif
