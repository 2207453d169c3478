package io.talion.cli.run;

/** Where an event stood in its trace. */
record Place(String file, long line) {
  static final Place UNKNOWN = new Place("", 0);
}
