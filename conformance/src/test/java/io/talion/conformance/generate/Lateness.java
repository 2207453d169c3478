package io.talion.conformance.generate;

/** Whether a policy waits for late events, and on which clock. */
public enum Lateness {
  NONE,
  TIME,
  BLOCKS
}
