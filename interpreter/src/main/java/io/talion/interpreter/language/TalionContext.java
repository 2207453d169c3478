package io.talion.interpreter.language;

import com.oracle.truffle.api.TruffleLanguage.Env;
import java.math.BigInteger;

/**
 * What belongs to one polyglot context: nothing that decides a value, only the way to hand whole
 * numbers of any width to other languages.
 */
record TalionContext(Env env) {
  /** A whole number as other languages see numbers, however wide. */
  Object number(BigInteger value) {
    return value.bitLength() < Long.SIZE ? value.longValue() : env.asGuestValue(value);
  }
}
