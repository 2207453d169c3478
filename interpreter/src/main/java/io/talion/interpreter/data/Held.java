package io.talion.interpreter.data;

/** A store that looks at columns of the chunk. */
public interface Held {
  /** Takes in what it needs of them: they are about to be used again. */
  void absorb();
}
