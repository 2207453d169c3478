package io.talion.trace.value;

/** The absent value of an optional type, {@code none}. */
public enum None implements Value {
  NONE
}
