package io.talion.interpreter.store;

/** What is told when elements leave a window. */
interface Leaving {
  /** The element is in the window no longer. */
  void leave(int key, long hi, long lo);

  /** The element will never leave: its words are not kept. */
  void stays(int key, long hi, long lo);
}
