package io.talion.reference;

import io.talion.compiler.core.Challenge;
import io.talion.compiler.core.Core;
import io.talion.compiler.core.FindingFields;
import io.talion.compiler.core.Range;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.RuleParts;
import io.talion.compiler.core.Stage;
import io.talion.compiler.core.StreamDef;
import io.talion.compiler.core.StreamDef.Origin;
import io.talion.compiler.core.Trigger;
import io.talion.compiler.emit.CutRecord;
import io.talion.compiler.emit.FindingAssembler;
import io.talion.compiler.emit.FindingDraft;
import io.talion.compiler.emit.FindingId;
import io.talion.compiler.emit.OpenLine;
import io.talion.compiler.emit.OpenStage;
import io.talion.compiler.life.Lives;
import io.talion.trace.finding.Finding;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import io.talion.trace.value.Int;
import io.talion.trace.value.None;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Text;
import io.talion.trace.value.Value;
import io.talion.trace.value.ValueText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells what fired, with its proof, and puts it into the streams of findings, where later instants
 * see it (semantics.md 17, 36 and 41).
 */
final class Reporter {
  private final Core core;
  private final History history;
  private final Evaluator evaluator;
  private final Lives lives;
  private final FindingAssembler assembler;

  Reporter(History history, Evaluator evaluator, Lives lives) {
    this.lives = lives;
    this.core = history.core();
    this.history = history;
    this.evaluator = evaluator;
    this.assembler = new FindingAssembler(core);
  }

  /** The findings of an instant, which do not see each other. */
  List<Report> report(List<Execution> executions) {
    List<Report> reports = executions.stream().map(this::report).toList();
    for (int i = 0; i < reports.size(); i++) {
      append(executions.get(i).fired(), reports.get(i));
    }
    return reports;
  }

  /** What is still to be assessed. */
  OpenLine line(Stages.Pending pending) {
    Fired base = pending.base();
    Rule rule = base.rule();
    String id = FindingId.of(core.digest(), rule.name(), 0, key(base), base.occurrence());
    Optional<String> offender =
        base.offender().map(o -> ValueText.json(o, rule.against().orElseThrow().type()));
    return new OpenStage(rule.name(), id, offender, pending.clock(), pending.point());
  }

  private Report report(Execution execution) {
    List<Item> evidence = new Evidence(evaluator).of(execution.fired());
    Finding finding = assembler.assemble(draft(execution, evidence));
    return new Report(execution.fired().rule(), finding, execution.executed(), evidence);
  }

  private void append(Fired fired, Report report) {
    for (StreamDef stream : core.streams()) {
      if (stream.origin() instanceof Origin.Findings) {
        append(stream, common(fired, report), report);
      } else if (stream.origin() instanceof Origin.RuleFindings r
          && fired.stage() == 0
          && r.rule() == fired.rule().id()) {
        append(stream, own(fired, report), report);
      }
    }
  }

  private FindingDraft draft(Execution execution, List<Item> evidence) {
    Fired fired = execution.fired();
    Rule rule = fired.rule();
    return new FindingDraft(
        rule,
        fired.stage(),
        fired.occurrence(),
        history.now().time(),
        history.now().now(Clock.BLOCK),
        fired.offender(),
        key(fired),
        status(fired),
        fired.sentence().penalties(),
        CutRecord.of(fired.slashes(), execution.executed(), execution.by()),
        fired.sentence().exceptions(),
        lets(fired),
        holes(fired),
        evidence.stream().map(Item::toString).toList());
  }

  private Finding.Status status(Fired fired) {
    return fired.sentence().status() == Finding.Status.FINAL
        ? lives.atFirst(fired.sentence().challenge().flatMap(Challenge::unless).isPresent())
        : fired.sentence().status();
  }

  private List<String> key(Fired fired) {
    if (!(fired.rule().firing() instanceof Rule.Firing.EveryTime)) {
      return FindingAssembler.key(fired.rule().firing().key(), fired.key());
    }
    List<String> out = new ArrayList<>();
    fired.binding().bound().forEach(i -> out.add(i.toString()));
    List<Trigger.Each> each = eachOf(fired.rule().trigger());
    for (int i = 0; i < each.size(); i++) {
      out.add(ValueText.json(fired.binding().each().get(i), typeOf(each.get(i).range())));
    }
    return out;
  }

  private static List<Trigger.Each> eachOf(Trigger trigger) {
    return switch (trigger) {
      case Trigger.On on -> on.each();
      case Trigger.Every every -> every.each();
      case Trigger.Pair p -> List.of();
      case Trigger.Cross c -> List.of();
    };
  }

  private Type typeOf(Range range) {
    return switch (range) {
      case Range.OfKind k -> core.kinds().get(k.kind()).type();
      case Range.OfList l -> ((Type.ListOf) Type.strip(l.list().type())).element();
      case Range.OfStream s ->
          new Type.ElementOf(s.stream(), core.streams().get(s.stream()).name());
    };
  }

  private static List<Value> lets(Fired fired) {
    Stream<Rule.Test> tests =
        Stream.concat(
            fired.rule().steps().stream(), stage(fired).stream().flatMap(t -> t.tests().stream()));
    return tests
        .flatMap(t -> t instanceof Rule.Test.Let let ? Stream.of(let) : Stream.of())
        .map(let -> fired.frame().get(let.slot()))
        .toList();
  }

  private List<Value> holes(Fired fired) {
    List<Rule.Part> because = stage(fired).map(Stage::because).orElse(fired.rule().because());
    return evaluator.all(RuleParts.holes(because).toList(), fired.frame());
  }

  private static Optional<Stage> stage(Fired fired) {
    return fired.stage() == 0 ? Optional.empty() : fired.rule().then();
  }

  /** A process has ended: later instants see it in {@code Settled}. */
  void settled(Execution execution, Report report, Finding.Status status) {
    List<Value> fields = new ArrayList<>(common(execution.fired(), report));
    fields.set(FindingFields.STATUS, new Text(status.name().toLowerCase(Locale.ROOT)));
    for (StreamDef stream : core.streams()) {
      if (stream.origin() instanceof Origin.Settled) {
        append(stream, fields, report);
      }
    }
  }

  private void append(StreamDef stream, List<Value> fields, Report report) {
    Item.Origin origin = new Item.Origin.Found(report);
    history.append(history.item(stream.id(), fields, history.now().coordinates(), origin));
  }

  /** As {@link io.talion.compiler.core.FindingFields} orders them. */
  private static List<Value> common(Fired fired, Report report) {
    Finding finding = report.finding();
    Optional<Ratio> cut = finding.cut().map(Finding.Cut::ratio);
    return List.of(
        fired.offender().orElse(None.NONE),
        new Text(finding.status().name().toLowerCase(Locale.ROOT)),
        Int.of(finding.stage()),
        slashed(report.executed()),
        cut.orElse(Ratio.ZERO),
        new Text(String.join(",", finding.key())));
  }

  private static List<Value> own(Fired fired, Report report) {
    return Stream.of(common(fired, report), fired.binding().bound(), lets(fired))
        .flatMap(List::stream)
        .map(Value.class::cast)
        .toList();
  }

  /** What consecutive slashes take together. */
  private static Ratio slashed(List<Ratio> executed) {
    Ratio left = Ratio.ONE;
    for (Ratio ratio : executed) {
      left = left.multiply(Ratio.ONE.subtract(ratio));
    }
    return Ratio.ONE.subtract(left);
  }
}
