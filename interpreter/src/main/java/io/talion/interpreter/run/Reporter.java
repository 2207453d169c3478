package io.talion.interpreter.run;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Expr.PenaltyKind;
import io.talion.compiler.core.FindingFields;
import io.talion.compiler.core.StreamDef;
import io.talion.compiler.emit.CutRecord;
import io.talion.compiler.emit.FindingAssembler;
import io.talion.compiler.emit.FindingDraft;
import io.talion.interpreter.data.Firing;
import io.talion.interpreter.data.RunState;
import io.talion.interpreter.element.Origin;
import io.talion.interpreter.element.Row;
import io.talion.interpreter.run.Combining.Execution;
import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Penalty;
import io.talion.trace.type.Clock;
import io.talion.trace.value.Int;
import io.talion.trace.value.None;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Text;
import io.talion.trace.value.Value;
import io.talion.trace.write.FindingJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes findings of what was executed, and elements of the streams of findings. */
final class Reporter {
  private final Core core;
  private final RunState state;
  private final Aftermath aftermath;
  private final FindingAssembler assembler;

  Reporter(RunState state, Aftermath aftermath) {
    this.aftermath = aftermath;
    this.core = state.core();
    this.state = state;
    this.assembler = new FindingAssembler(core);
  }

  Finding finding(Execution execution) {
    Firing f = execution.firing();
    return assembler.assemble(
        new FindingDraft(
            f.rule(),
            f.stage(),
            f.occurrence(),
            f.instant().time(),
            f.instant().point(Clock.BLOCK),
            f.offender(),
            f.key(),
            aftermath.status(f),
            f.penalties(),
            CutRecord.of(Combining.slashes(f), execution.executed(), execution.by()),
            f.exceptions(),
            f.lets(),
            f.holes(),
            ids(f.evidence())));
  }

  private static List<String> ids(List<Row> evidence) {
    List<String> ids = new ArrayList<>(evidence.size());
    for (Row row : evidence) {
      ids.add(row.toString());
    }
    return ids;
  }

  /** The finding as an element of a stream of findings (semantics.md 17 and 41). */
  Row element(StreamDef stream, Execution execution, Finding finding) {
    Firing f = execution.firing();
    List<Value> fields = common(execution, finding);
    if (stream.origin() instanceof StreamDef.Origin.RuleFindings) {
      fields.addAll(f.bound());
      fields.addAll(f.lets());
    }
    Origin origin = new Origin.Found(finding.id(), f.rule().id(), kinds(finding), f.evidence());
    return new Row(stream, state.number(1), f.instant(), fields, origin);
  }

  /** How a finding's process ended, of the instant in which it did. */
  Row settled(StreamDef stream, Aftermath.Settled end) {
    Firing f = end.execution().firing();
    List<Value> fields = common(end.execution(), end.finding());
    fields.set(FindingFields.STATUS, new Text(FindingJson.word(end.status())));
    Origin origin =
        new Origin.Found(end.finding().id(), f.rule().id(), kinds(end.finding()), f.evidence());
    return new Row(stream, state.number(1), end.at(), fields, origin);
  }

  /** As {@link io.talion.compiler.core.FindingFields} orders them. */
  private static List<Value> common(Execution execution, Finding finding) {
    List<Value> fields = new ArrayList<>();
    fields.add(execution.firing().offender().orElse(None.NONE));
    fields.add(new Text(finding.status().name().toLowerCase(Locale.ROOT)));
    fields.add(Int.of(finding.stage()));
    fields.add(slashed(execution.executed()));
    fields.add(finding.cut().map(Finding.Cut::ratio).orElse(Ratio.ZERO));
    fields.add(new Text(String.join(",", finding.key())));
    return fields;
  }

  /** What consecutive slashes take together. */
  private static Ratio slashed(List<Ratio> executed) {
    Ratio left = Ratio.ONE;
    for (Ratio ratio : executed) {
      left = left.multiply(Ratio.ONE.subtract(ratio));
    }
    return Ratio.ONE.subtract(left);
  }

  private static Set<PenaltyKind> kinds(Finding finding) {
    return finding.penalties().stream().map(Reporter::kind).collect(Collectors.toSet());
  }

  private static PenaltyKind kind(Penalty penalty) {
    return switch (penalty) {
      case Penalty.Slash s -> PenaltyKind.SLASH;
      case Penalty.Jail j -> PenaltyKind.JAIL;
      case Penalty.Tombstone t -> PenaltyKind.TOMBSTONE;
      case Penalty.Eject e -> PenaltyKind.EJECT;
      case Penalty.Strike s -> PenaltyKind.STRIKE;
      case Penalty.Flag f -> PenaltyKind.FLAG;
      case Penalty.Forfeit f -> PenaltyKind.FORFEIT;
      case Penalty.Pay p -> PenaltyKind.PAY;
    };
  }
}
