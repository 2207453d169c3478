package io.talion.interpreter.language;

import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Penalty;
import io.talion.trace.type.Type;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.ValueText;
import io.talion.trace.write.FindingJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A finding as a struct: the members of its JSON (interfaces.md section 2) with types of their own,
 * and {@code json}, the canonical line.
 */
final class FindingStruct {
  private FindingStruct() {}

  static StructValue of(Finding f, TalionContext context) {
    String json = FindingJson.of(f);
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("finding", f.id());
    members.put("policy", f.policy());
    members.put("version", f.version());
    members.put("rule", f.rule());
    members.put("stage", f.stage());
    members.put("time", Outgoing.instant(f.time(), context));
    members.put("block", f.block());
    members.put("offender", f.offender().<Object>map(Object::toString).orElse(NoneValue.NONE));
    members.put("key", Outgoing.strings(f.key()));
    members.put("status", FindingJson.word(f.status()));
    members.put(
        "penalties",
        new ArrayValue(f.penalties().stream().map(p -> penalty(p, context)).toArray()));
    members.put("cut", f.cut().<Object>map(c -> cut(c, context)).orElse(NoneValue.NONE));
    members.put("because", f.because().isEmpty() ? NoneValue.NONE : f.because());
    members.put("evidence", Outgoing.strings(f.evidence()));
    members.put("with", with(f.with()));
    members.put("json", json);
    return new StructValue(json, members);
  }

  private static StructValue penalty(Penalty penalty, TalionContext context) {
    Map<String, Object> members = new LinkedHashMap<>();
    switch (penalty) {
      case Penalty.Slash s -> {
        members.put("slash", ratio(s.ratio(), context));
        members.put("wad", context.number(s.wad()));
        members.put("in", Outgoing.strings(s.in()));
      }
      case Penalty.Jail j -> members.put("jail", Outgoing.duration(j.millis(), context));
      case Penalty.Tombstone t -> members.put("tombstone", true);
      case Penalty.Eject e -> members.put("eject", true);
      case Penalty.Strike s -> members.put("strike", context.number(s.count()));
      case Penalty.Flag f -> members.put("flag", f.text());
      case Penalty.Forfeit f -> {
        members.put("forfeit", ratio(f.ratio(), context));
        members.put("duration", Outgoing.duration(f.millis(), context));
      }
      case Penalty.Pay p -> {
        members.put("pay", context.number(p.amount()));
        members.put("token", p.token().name());
        members.put("to", p.to().toString());
      }
    }
    return new StructValue(String.join(", ", members.keySet()), members);
  }

  private static StructValue cut(Finding.Cut cut, TalionContext context) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("ratio", ratio(cut.ratio(), context));
    members.put("wad", context.number(cut.wad()));
    members.put("by", cut.by());
    return new StructValue("cut by " + cut.by(), members);
  }

  private static StructValue ratio(Ratio ratio, TalionContext context) {
    return Outgoing.ratio(ratio, ValueText.text(ratio, Type.Simple.RATIO), context);
  }

  private static StructValue with(List<Finding.Let> lets) {
    Map<String, Object> members = new LinkedHashMap<>();
    lets.forEach(let -> members.put(let.name(), let.value()));
    return new StructValue("with", members);
  }
}
