package io.talion.trace.read.source;

import io.talion.trace.read.scan.Members;
import java.io.Closeable;
import java.io.IOException;

/** The records of one file before their types are known: what NDJSON and CSV have in common. */
public interface RecordSource extends Closeable {
  /** Goes on to the next record; false at the end. */
  boolean next() throws IOException;

  /** The members of the record. @throws BadInput if its syntax is wrong */
  Members members();

  /** Where the record starts in the buffer of its members. */
  int start();

  /** The line of the record, from 1. */
  long line();

  /** From a position in the buffer to a column, from 1. */
  int column(int position);

  /** False if the record is the last one and its end may be missing. */
  boolean terminated();
}
