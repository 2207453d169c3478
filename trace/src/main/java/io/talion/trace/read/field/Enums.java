package io.talion.trace.read.field;

import io.talion.trace.read.scan.NameTable;
import io.talion.trace.read.scan.Token;
import io.talion.trace.read.strict.RejectionCode;
import io.talion.trace.type.Type;
import io.talion.trace.value.EnumCase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cases of an enum, by name. */
final class Enums implements FieldReader {
  private final Type.Enum type;
  private final NameTable table;
  private final List<EnumCase> cases = new ArrayList<>();

  Enums(Type.Enum type) {
    this.type = type;
    Map<String, Integer> names = new HashMap<>();
    for (String name : type.cases()) {
      names.put(name, cases.size());
      cases.add(new EnumCase(type.name(), name, cases.size()));
    }
    table = new NameTable(names);
  }

  @Override
  public void read(Token token, RawRecord out, int slot) {
    if (!token.isString()) {
      throw token.wrong(
          RejectionCode.WRONG_TYPE, "expected a case of " + type + ", found " + token.shown());
    }
    int ordinal = table.find(token.buffer, token.start, token.end);
    if (ordinal < 0) {
      throw token.wrong(
          RejectionCode.UNKNOWN_CASE,
          token.shown() + " is not one of " + String.join(", ", type.cases()));
    }
    out.setEnum(slot, cases.get(ordinal));
  }
}
