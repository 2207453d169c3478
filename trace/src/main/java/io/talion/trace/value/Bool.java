package io.talion.trace.value;

/** A truth value. */
public enum Bool implements Value {
  FALSE,
  TRUE;

  /** The value for a Java boolean. */
  public static Bool of(boolean b) {
    return b ? TRUE : FALSE;
  }

  /** The Java boolean. */
  public boolean isTrue() {
    return this == TRUE;
  }
}
