package io.talion.cli;

import io.talion.cli.explain.ExplanationHtml;
import io.talion.cli.explain.ExplanationJson;
import io.talion.cli.explain.ExplanationText;
import io.talion.cli.host.Exit;
import io.talion.cli.host.Mistake;
import io.talion.cli.host.Terminal;
import io.talion.cli.host.UserError;
import io.talion.cli.option.CommonOptions;
import io.talion.cli.option.PolicyOptions;
import io.talion.cli.option.PolicyParams;
import io.talion.cli.option.TraceOptions;
import io.talion.cli.run.TraceEvents;
import io.talion.compiler.core.Rule;
import io.talion.embed.Policy;
import io.talion.embed.explain.EvidenceCheck;
import io.talion.embed.explain.Explainer;
import io.talion.embed.explain.Explanation;
import io.talion.embed.explain.PlacedEvent;
import io.talion.trace.finding.Finding;
import io.talion.trace.value.Hex;
import io.talion.trace.value.ValidatorIndex;
import io.talion.trace.value.Value;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code talion explain}: why a finding was made, why none was, why a reward paid, and whether
 * evidence shows findings.
 */
@Command(
    name = "explain",
    description =
        "Says why a finding was made, or not, or a reward paid, or re-derives findings from evidence.")
final class ExplainCommand implements Callable<Integer> {
  private static final int SHORTEST = 6;

  private final Terminal terminal;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FINDING",
      description = "the id of a finding, or how it begins (6 digits or more)")
  private @Nullable String finding;

  @Option(names = "--policy", required = true, paramLabel = "P", description = "the policy")
  private Path policy = Path.of("");

  @Option(
      names = "--trace",
      required = true,
      paramLabel = "T",
      description = "the trace; may be repeated")
  private List<String> traces = new ArrayList<>();

  @Option(
      names = "--not",
      paramLabel = "OPERATOR",
      description = "with --rule: why it found nothing against this one")
  private @Nullable String not;

  @Option(names = "--rule", paramLabel = "R", description = "the rule that --not asks about")
  private @Nullable String rule;

  @Option(
      names = "--reward",
      paramLabel = "NAME",
      description = "why a reward paid what it did, the last time unless --at says when")
  private @Nullable String reward;

  @Option(
      names = "--at",
      paramLabel = "T",
      description = "with --reward: the first time it paid at T or later")
  private @Nullable String at;

  @Option(
      names = "--check",
      paramLabel = "FILE",
      description = "re-derive the findings of an NDJSON file from their evidence alone")
  private @Nullable Path check;

  @Option(names = "--html", description = "as a self-contained HTML page")
  private boolean html;

  @Mixin private PolicyOptions policyOptions = new PolicyOptions();
  @Mixin private TraceOptions traceOptions = new TraceOptions();
  @Mixin private CommonOptions common = new CommonOptions();

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    requireOneQuestion();
    Policy checked = new PolicyLoader(terminal, common.json).checked(policy, policyOptions.path);
    PolicyParams params = PolicyParams.of(checked, policyOptions.allParams());
    List<PlacedEvent> events = TraceEvents.read(traces, params.core().events(), traceOptions);
    if (check != null) {
      return new EvidenceReport(terminal, common.json)
          .check(new EvidenceCheck(checked, params.params(), events, traceOptions.end()), check);
    }
    Explainer explainer = new Explainer(checked, params.params(), events, traceOptions.end());
    terminal.out().print(shown(answer(explainer, params)));
    return Exit.DONE;
  }

  private Explanation answer(Explainer explainer, PolicyParams params) {
    if (reward != null) {
      return explainer.why(new RewardQuestion(reward, at).payout(explainer, params.core()));
    }
    return not == null ? why(explainer) : whyNot(explainer, params);
  }

  private void requireOneQuestion() {
    long questions = Stream.of(finding, not, reward, check).filter(Objects::nonNull).count();
    if (questions != 1) {
      throw UserError.usage(
          Mistake.OPTIONS_DISAGREE,
          "one question at a time: FINDING, --not, --reward or --check",
          "write `talion explain FINDING --policy P --trace T`");
    }
    if ((not == null) != (rule == null)) {
      throw UserError.usage(
          Mistake.OPTIONS_DISAGREE, "--not and --rule go together", "add the other one");
    }
    if (at != null && reward == null) {
      throw UserError.usage(
          Mistake.OPTIONS_DISAGREE, "--at says when a reward paid", "add --reward NAME");
    }
    if (html && common.json) {
      throw UserError.usage(
          Mistake.OPTIONS_DISAGREE,
          "--html and --json exclude each other",
          "choose one of the two");
    }
  }

  private Explanation why(Explainer explainer) {
    String id = String.valueOf(finding);
    List<Finding> found = id.length() < SHORTEST ? List.of() : explainer.named(id);
    if (found.size() != 1) {
      String why =
          id.length() < SHORTEST
              ? "an id is asked for with at least " + SHORTEST + " digits"
              : found.isEmpty()
                  ? "no finding of this policy on this trace begins with " + id
                  : found.size() + " findings begin with " + id;
      throw UserError.usage(
          Mistake.UNKNOWN_FINDING,
          why,
          "`talion run` prints the ids; other parameters, or another `--until`, give other findings");
    }
    return explainer.why(found.get(0));
  }

  private Explanation whyNot(Explainer explainer, PolicyParams params) {
    String name = String.valueOf(rule);
    List<String> names = params.core().rules().stream().map(Rule::name).toList();
    Rule asked =
        params.core().rules().stream()
            .filter(r -> r.name().equals(name))
            .findFirst()
            .orElseThrow(() ->
                UserError.usage(
                    Mistake.UNKNOWN_RULE,
                    "the policy has no rule `" + name + "`",
                    "its rules are " + String.join(", ", names)));
    if (asked.against().isEmpty()) {
      throw UserError.usage(
          Mistake.NOBODY, "`" + name + "` is against nobody", "ask about another rule");
    }
    return explainer.whyNot(asked, offender(String.valueOf(not)));
  }

  private static Value offender(String text) {
    if (text.matches("[0-9]{1,18}")) {
      return new ValidatorIndex(new BigInteger(text));
    }
    if (!text.matches("0x([0-9a-fA-F]{40}|[0-9a-fA-F]{96})")) {
      throw UserError.usage(
          Mistake.WRONG_VALUE,
          "--not: `" + text + "` is no address",
          "write 0x and 40 digits, or a validator's index");
    }
    return Hex.parse(text);
  }

  private String shown(Explanation e) {
    return html
        ? ExplanationHtml.of(e)
        : common.json ? ExplanationJson.of(e) + "\n" : ExplanationText.of(e);
  }
}
