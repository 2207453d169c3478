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

/** Finds the kind of a record and has it decoded by the plan of that kind. */
public final class RecordDecoder {
  private static final byte[] KIND = "kind".getBytes(StandardCharsets.UTF_8);

  private final Schema schema;
  private final ReadOptions options;
  private final NameTable kinds;
  private final KindDecoder[] decoders;
  private final Token token = new Token();

  public RecordDecoder(Schema schema, ReadOptions options) {
    this.schema = schema;
    this.options = options;
    Map<String, Integer> names = new HashMap<>();
    schema.kinds().forEach(k -> names.put(k.name(), k.ordinal()));
    kinds = new NameTable(names);
    decoders =
        schema.kinds().stream().map(k -> new KindDecoder(k, options)).toArray(KindDecoder[]::new);
  }

  /**
   * Decodes into {@code out}; false if the kind is not declared. @throws BadInput at the first
   * fault
   */
  public boolean decode(Members members, int recordStart, String file, long line, RawRecord out) {
    int ordinal = kind(members, recordStart);
    if (ordinal < 0) {
      return false;
    }
    KindDecoder decoder = decoders[ordinal];
    decoder.decode(members, recordStart, out);
    EventKind kind = schema.kinds().get(ordinal);
    out.place(kind, file, line, decoder.verify(members));
    return true;
  }

  private int kind(Members members, int recordStart) {
    int member = find(members);
    if (member < 0) {
      return known(options.kind().orElseThrow(() -> noKind(recordStart)), recordStart);
    }
    members.token(member, token);
    token.unescape();
    if (!token.isString()) {
      throw token.wrong(RejectionCode.NO_KIND, "\"kind\" must be a string, found " + token.shown());
    }
    int ordinal = kinds.find(token.buffer, token.start, token.end);
    return ordinal >= 0 || !options.strict() ? ordinal : refuse(token.shown());
  }

  private static BadInput noKind(int recordStart) {
    return new BadInput(RejectionCode.NO_KIND, recordStart, "member \"kind\" is missing");
  }

  private int known(String name, int recordStart) {
    token.set(Token.Kind.NULL, token.buffer, recordStart, recordStart);
    int ordinal = named(name);
    return ordinal >= 0 || !options.strict() ? ordinal : refuse('"' + name + '"');
  }

  private int refuse(String name) {
    throw token.wrong(RejectionCode.UNKNOWN_KIND, "kind " + name + " is not declared");
  }

  private int named(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    return kinds.find(Arrays.copyOf(bytes, bytes.length + Words.SLACK), 0, bytes.length);
  }

  private static int find(Members members) {
    for (int i = 0; i < members.count; i++) {
      if (members.isNamed(i, KIND) || (members.escapedNames && members.name(i).equals("kind"))) {
        return i;
      }
    }
    return -1;
  }
}
