package io.talion.interpreter.language;

import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import io.talion.trace.type.Type;
import io.talion.trace.value.Bool;
import io.talion.trace.value.EnumCase;
import io.talion.trace.value.Hex;
import io.talion.trace.value.Int;
import io.talion.trace.value.None;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Text;
import io.talion.trace.value.Value;
import java.math.BigInteger;

/**
 * Arguments from other languages as values of a parameter's type; the way back of {@link Outgoing}.
 * What does not fit exactly is refused, never rounded.
 */
final class Incoming {
  private static final InteropLibrary INTEROP = InteropLibrary.getUncached();

  private Incoming() {}

  static Value of(Object argument, Type type) throws UnsupportedTypeException {
    try {
      return switch (type) {
        case Type.Optional o -> INTEROP.isNull(argument) ? None.NONE : of(argument, o.inner());
        case Type.Named n -> of(argument, n.base());
        case Type.Simple s -> simple(argument, s);
        case Type.Bytes b -> bytes(argument, b);
        case Type.Enum e -> enumCase(argument, e);
        default -> whole(argument, type);
      };
    } catch (UnsupportedMessageException | UnknownIdentifierException e) {
      throw refused(argument, type);
    }
  }

  private static Value simple(Object argument, Type.Simple type)
      throws UnsupportedTypeException, UnsupportedMessageException, UnknownIdentifierException {
    return switch (type) {
      case BOOL -> Bool.of(INTEROP.asBoolean(argument));
      case STRING -> new Text(INTEROP.asString(argument));
      case RATIO -> ratio(argument);
      case INT, WAD, MAGNITUDE -> whole(argument, type);
    };
  }

  private static Ratio ratio(Object argument)
      throws UnsupportedTypeException, UnsupportedMessageException, UnknownIdentifierException {
    if (INTEROP.fitsInBigInteger(argument)) {
      return Ratio.of(INTEROP.asBigInteger(argument));
    }
    BigInteger over = INTEROP.asBigInteger(INTEROP.readMember(argument, "denominator"));
    if (over.signum() == 0) {
      throw refused(argument, Type.Simple.RATIO);
    }
    return new Ratio(INTEROP.asBigInteger(INTEROP.readMember(argument, "numerator")), over);
  }

  private static Int whole(Object argument, Type type)
      throws UnsupportedTypeException, UnsupportedMessageException {
    if (type.equals(Type.INSTANT)) {
      return Int.of(INTEROP.asInstant(argument).toEpochMilli());
    }
    if (type.equals(Type.DURATION)) {
      return Int.of(INTEROP.asDuration(argument).toMillis());
    }
    if (!INTEROP.fitsInBigInteger(argument)) {
      throw refused(argument, type);
    }
    return new Int(INTEROP.asBigInteger(argument));
  }

  private static Hex bytes(Object argument, Type.Bytes type)
      throws UnsupportedTypeException, UnsupportedMessageException {
    try {
      Hex value = Hex.parse(INTEROP.asString(argument));
      if (type.length() == 0 || type.length() == value.length()) {
        return value;
      }
    } catch (IllegalArgumentException e) {
      // Refused below, with the type that was asked for.
    }
    throw refused(argument, type);
  }

  private static EnumCase enumCase(Object argument, Type.Enum type)
      throws UnsupportedTypeException, UnsupportedMessageException {
    String name = INTEROP.asString(argument);
    int ordinal = type.cases().indexOf(name);
    if (ordinal < 0) {
      throw refused(argument, type);
    }
    return new EnumCase(type.name(), name, ordinal);
  }

  private static UnsupportedTypeException refused(Object argument, Type type) {
    return UnsupportedTypeException.create(new Object[] {argument}, "this is no " + type);
  }
}
