package io.talion.compiler.names;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The declaration that is being elaborated: its frame, what it reads, and the functions that are
 * being inlined.
 *
 * @param inTest names such as {@code alice} stand for addresses, integers for bytes
 * @param isFunction a function's body by itself, where it is declared
 */
public record Site(
    Program program,
    Frame frame,
    Reads reads,
    boolean inTest,
    boolean isFunction,
    Deque<Symbol.Function> inlining) {

  /** Of a new declaration. */
  public static Site of(Program program) {
    return new Site(program, new Frame(), new Reads(), false, false, new ArrayDeque<>());
  }

  /** Of a function's own body: its parameters are not known. */
  public static Site ofFunction(Program program) {
    return new Site(program, new Frame(), new Reads(), false, true, new ArrayDeque<>());
  }

  /** Of a test or a property. */
  public static Site ofTest(Program program) {
    return new Site(program, new Frame(), new Reads(), true, false, new ArrayDeque<>());
  }
}
