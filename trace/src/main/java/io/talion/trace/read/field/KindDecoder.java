package io.talion.trace.read.field;

import io.talion.trace.event.EventKind;
import io.talion.trace.read.scan.Members;
import io.talion.trace.read.scan.NameTable;
import io.talion.trace.read.scan.Token;
import io.talion.trace.read.scan.Words;
import io.talion.trace.read.source.ReadOptions;
import io.talion.trace.read.strict.BadInput;
import io.talion.trace.read.strict.RejectionCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads the records of one kind: coordinates with or without {@code @} (semantics.md 7), the
 * verdict on the signature (semantics.md 9), and the declared fields, which alone are decoded.
 */
public final class KindDecoder {
  /** A deadline adds a distance below 2^62 to a counter: the sum is a number still. */
  private static final long GREATEST_COUNTER = (1L << 62) - 1;

  private static final String[] COORDINATES = {"time", "block", "slot", "epoch", "tx", "log"};
  public static final int TIME = 0;
  public static final int SIGNATURE = 6;
  static final int PLACES = 8;
  private static final int KIND = 7;

  private final EventKind kind;
  private final ReadOptions options;
  private final FieldPlan[] fields;
  private final NameTable names;
  private final int[] memberOf;
  private final int timeField;
  private final int signatureField;
  private final Instants instants;
  private final Integers integers;
  private final Token token = new Token();
  private int place;

  KindDecoder(EventKind kind, ReadOptions options) {
    this.kind = kind;
    this.options = options;
    fields = kind.fields().stream().map(f -> new FieldPlan(f, options)).toArray(FieldPlan[]::new);
    names = new NameTable(numbers(kind, options));
    memberOf = new int[PLACES + fields.length];
    timeField = kind.indexOf(options.timeMember());
    signatureField = kind.indexOf("sigValid");
    instants = new Instants(options.limits());
    integers = new Integers(options.limits());
  }

  /**
   * What a member's name stands for: 0 to 5 are coordinates, then verdict and kind, then fields.
   */
  public static Map<String, Integer> numbers(EventKind kind, ReadOptions options) {
    Map<String, Integer> out = new HashMap<>();
    out.put("kind", KIND);
    out.put("sigValid", SIGNATURE);
    for (int i = 0; i < COORDINATES.length; i++) {
      out.put("@" + COORDINATES[i], i);
      if (i != TIME) {
        out.put(COORDINATES[i], i);
      }
    }
    out.put(options.timeMember(), TIME);
    for (int i = 0; i < kind.fields().size(); i++) {
      out.put(kind.fields().get(i).name(), PLACES + i);
    }
    return out;
  }

  /**
   * {@code place} is where the record starts, for what is missing. @throws BadInput at the first
   * fault
   */
  void decode(Members members, int recordStart, RawRecord out) {
    place = recordStart;
    out.clear(fields.length);
    locate(members);
    coordinates(members, out);
    for (int i = 0; i < fields.length; i++) {
      if (memberOf[PLACES + i] < 0) {
        fields[i].absent(place);
      } else {
        take(members, memberOf[PLACES + i]);
        fields[i].read(token, out, i);
      }
    }
  }

  private void locate(Members members) {
    Arrays.fill(memberOf, -1);
    for (int i = 0; i < members.count; i++) {
      int number = number(members, i);
      if (number == NameTable.ABSENT) {
        checkIgnored(members, i);
      } else if (memberOf[number] >= 0) {
        throw new BadInput(
            RejectionCode.DUPLICATE_MEMBER,
            members.nameStart(i),
            "the coordinate \"" + COORDINATES[number] + "\" stands twice");
      } else {
        memberOf[number] = i;
      }
    }
  }

  private int number(Members members, int i) {
    if (!members.escapedNames) {
      return names.find(members.buffer, members.nameStart(i), members.nameEnd(i));
    }
    byte[] name = members.name(i).getBytes(StandardCharsets.UTF_8);
    return names.find(Arrays.copyOf(name, name.length + Words.SLACK), 0, name.length);
  }

  private void checkIgnored(Members members, int i) {
    if (options.strict()) {
      throw new BadInput(
          RejectionCode.UNKNOWN_MEMBER,
          members.nameStart(i),
          "kind " + kind.name() + " declares no \"" + members.name(i) + "\"");
    }
  }

  private void coordinates(Members members, RawRecord out) {
    int time = memberOf[TIME] >= 0 || timeField < 0 ? memberOf[TIME] : memberOf[PLACES + timeField];
    if (time < 0 || take(members, time) == Token.Kind.NULL) {
      throw new BadInput(
          RejectionCode.NO_TIME, place, "member \"" + options.timeMember() + "\" is missing");
    }
    out.coordinate(TIME, instants.read(token));
    for (int c = TIME + 1; c < SIGNATURE; c++) {
      if (memberOf[c] >= 0 && take(members, memberOf[c]) != Token.Kind.NULL) {
        out.coordinate(c, counter(COORDINATES[c]));
      }
    }
  }

  private long counter(String name) {
    try {
      integers.read(token, "an integer");
    } catch (BadInput e) {
      throw token.wrong(RejectionCode.BAD_COORDINATE, "coordinate \"" + name + "\": " + e.reason());
    }
    if (!integers.fits() || integers.number() < 0 || integers.number() > GREATEST_COUNTER) {
      throw token.wrong(
          RejectionCode.BAD_COORDINATE,
          "coordinate \"" + name + "\" is out of range: " + token.shown());
    }
    return integers.number();
  }

  /**
   * Whether the signature is said to be valid. @throws BadInput if it is said not to be, or must be
   * and is not
   */
  boolean verify(Members members) {
    if (kind.signedBy().isEmpty()) {
      return false;
    }
    int verdict = signatureField >= 0 ? memberOf[PLACES + signatureField] : memberOf[SIGNATURE];
    Token.Kind said = verdict < 0 ? Token.Kind.NULL : take(members, verdict);
    boolean valid = said == Token.Kind.TRUE || token.isCell("true");
    if (said == Token.Kind.FALSE || token.isCell("false")) {
      throw token.wrong(RejectionCode.INVALID_SIGNATURE, "the signature is not valid");
    }
    if (said != Token.Kind.NULL && !valid) {
      throw token.wrong(
          RejectionCode.WRONG_TYPE, "\"sigValid\" must be true or false, found " + token.shown());
    }
    if (!valid && options.requireSignatures()) {
      throw new BadInput(
          RejectionCode.UNVERIFIED_SIGNATURE, place, "the signature was not verified");
    }
    return valid;
  }

  private Token.Kind take(Members members, int member) {
    members.token(member, token);
    token.unescape();
    if (token.kind == Token.Kind.CELL && token.length() == 0) {
      token.kind = Token.Kind.NULL;
    }
    return token.kind;
  }
}
