package io.talion.cli;

import io.talion.cli.diff.FindingDiff;
import io.talion.cli.diff.PolicyDiff;
import io.talion.cli.diff.PolicyDiff.Change;
import io.talion.cli.diff.PolicyDiff.Side;
import io.talion.cli.diff.PolicyDiff.Source;
import io.talion.cli.host.Exit;
import io.talion.cli.host.Terminal;
import io.talion.cli.option.CommonOptions;
import io.talion.cli.option.PolicyOptions;
import io.talion.cli.option.PolicyParams;
import io.talion.cli.option.TraceOptions;
import io.talion.cli.run.TraceEvents;
import io.talion.cli.sheet.Json;
import io.talion.embed.Policy;
import io.talion.embed.explain.Explainer;
import io.talion.embed.explain.PlacedEvent;
import io.talion.grammar.parse.PolicyParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code talion diff A B}: what changed in meaning, and where two policies part on a trace. */
@Command(
    name = "diff",
    description = "Says clause by clause what changed in meaning between two policies.")
final class DiffCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "A", description = "the older policy")
  private Path a = Path.of("");

  @Parameters(index = "1", paramLabel = "B", description = "the newer policy")
  private Path b = Path.of("");

  @Option(
      names = "--trace",
      paramLabel = "T",
      description = "evaluate both on this trace and show the first finding or payout that differs")
  private List<String> traces = new ArrayList<>();

  @Option(names = "--path-a", paramLabel = "DIR", description = "a folder with imports of A only")
  private List<Path> pathA = new ArrayList<>();

  @Option(names = "--path-b", paramLabel = "DIR", description = "a folder with imports of B only")
  private List<Path> pathB = new ArrayList<>();

  @Mixin private PolicyOptions policyOptions = new PolicyOptions();
  @Mixin private TraceOptions traceOptions = new TraceOptions();
  @Mixin private CommonOptions common = new CommonOptions();

  DiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    PolicyLoader loader = new PolicyLoader(terminal, common.json);
    Policy left = loader.checked(a, joined(pathA));
    Policy right = loader.checked(b, joined(pathB));
    List<Change> changes = PolicyDiff.between(side(a, left), side(b, right));
    Optional<FindingDiff.First> first = Optional.empty();
    if (!traces.isEmpty()) {
      first = FindingDiff.between(told(left), told(right));
    }
    terminal.out().print(common.json ? json(changes, first) : text(changes, first));
    return changes.isEmpty() && first.isEmpty() ? Exit.DONE : Exit.WRONG;
  }

  /** Folders that only one side has come first. */
  private List<Path> joined(List<Path> own) {
    return Stream.concat(own.stream(), policyOptions.path.stream()).toList();
  }

  private static Side side(Path file, Policy policy) {
    Comparator<String> ownFirst = Comparator.comparing(n -> !n.equals(file.toString()));
    return new Side(
        policy.sources().entrySet().stream()
            .sorted(Map.Entry.comparingByKey(ownFirst.thenComparing(Comparator.naturalOrder())))
            .map(s -> source(s.getKey(), s.getValue()))
            .toList());
  }

  private static Source source(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Source(PolicyParser.parse(name, bytes).unit().orElseThrow(), name, text);
  }

  private List<String> told(Policy policy) throws IOException {
    PolicyParams params = PolicyParams.of(policy, policyOptions.allParams());
    List<PlacedEvent> events = TraceEvents.read(traces, params.core().events(), traceOptions);
    Explainer run = new Explainer(policy, params.params(), events, traceOptions.end());
    return FindingDiff.lines(run.findings(), run.payouts());
  }

  private String text(List<Change> changes, Optional<FindingDiff.First> first) {
    StringBuilder out = new StringBuilder();
    for (Change c : changes) {
      out.append(c.part()).append('\n');
      c.removed().forEach(l -> out.append("  - " + l.text() + place(l) + "\n"));
      c.added().forEach(l -> out.append("  + " + l.text() + place(l) + "\n"));
    }
    if (changes.isEmpty()) {
      out.append("no clause differs in meaning\n");
    }
    if (!traces.isEmpty()) {
      out.append(first.map(DiffCommand::text).orElse("on this trace both find the same\n"));
    }
    return out.toString();
  }

  private static String place(PolicyDiff.Line l) {
    return l.place().isEmpty() ? "" : "  (" + l.place() + ")";
  }

  private static String text(FindingDiff.First f) {
    return "line "
        + (f.index() + 1)
        + " on this trace is the first that differs\n  - "
        + f.left().orElse("none")
        + "\n  + "
        + f.right().orElse("none")
        + "\n";
  }

  private String json(List<Change> changes, Optional<FindingDiff.First> first) {
    return new Json()
            .list(
                "changes",
                changes,
                c ->
                    new Json()
                        .text("part", c.part())
                        .list("removed", c.removed(), DiffCommand::line)
                        .list("added", c.added(), DiffCommand::line)
                        .end())
            .raw(
                "firstFinding",
                first
                    .map(f ->
                        new Json()
                            .raw("index", String.valueOf(f.index()))
                            .raw("a", f.left().orElse("null"))
                            .raw("b", f.right().orElse("null"))
                            .end())
                    .orElse("null"))
            .end()
        + "\n";
  }

  private static String line(PolicyDiff.Line l) {
    return new Json().text("text", l.text()).text("at", l.place()).end();
  }
}
