package io.talion.cli;

import io.talion.cli.host.Inputs;
import io.talion.cli.host.Messages;
import io.talion.cli.host.Outputs;
import io.talion.cli.host.Terminal;
import io.talion.cli.option.CommonOptions;
import io.talion.cli.option.EmitOptions;
import io.talion.cli.option.LaterOptions;
import io.talion.cli.option.OutputOptions;
import io.talion.cli.option.PolicyOptions;
import io.talion.cli.option.PolicyParams;
import io.talion.cli.option.RuntimeChoice;
import io.talion.cli.option.TraceFormats;
import io.talion.cli.option.TraceOptions;
import io.talion.cli.run.Sharing;
import io.talion.cli.run.TraceRun;
import io.talion.embed.Policy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code talion run}: evaluates a policy on traces, the main job. */
@Command(name = "run", description = "Evaluates a policy on traces and prints the findings.")
final class RunCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "POLICY", description = "the policy")
  private Path policy = Path.of("");

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "TRACE",
      description = "NDJSON or CSV, plain, gzip or zstd, packed or Parquet; - is standard input")
  private List<String> traces = new ArrayList<>();

  @Option(
      names = "--runtime",
      paramLabel = "R",
      description = "what Truffle runs on: auto, compiling or interpreting")
  private RuntimeChoice runtime = RuntimeChoice.auto;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description =
          "threads that read, and evaluators that share the work, where that can be divided (1)")
  private @Nullable Integer workers;

  @Mixin private PolicyOptions policyOptions = new PolicyOptions();
  @Mixin private TraceOptions traceOptions = new TraceOptions();
  @Mixin private OutputOptions outputOptions = new OutputOptions();
  @Mixin private EmitOptions emitOptions = new EmitOptions();
  @Mixin private LaterOptions later = new LaterOptions();
  @Mixin private CommonOptions common = new CommonOptions();

  RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    later.refuse();
    outputOptions.check(terminal);
    Sharing sharing = Sharing.of(workers);
    OptionalLong end = traceOptions.end();
    TraceFormats.check(traceOptions);
    Policy checked = new PolicyLoader(terminal, common.json).checked(policy, policyOptions.path);
    PolicyParams params = PolicyParams.of(checked, policyOptions.allParams());
    emitOptions.check(checked, outputOptions);
    traces.stream().filter(t -> !t.equals("-")).map(Path::of).forEach(Inputs::require);
    requireApart();
    runtime.check();
    Messages messages = new Messages(terminal, common.json);
    return new TraceRun(terminal, messages, checked, params, traceOptions, outputOptions, sharing)
        .execute(traces, end, emitOptions.lines(params.core()));
  }

  /** Nothing that is read is written over. */
  private void requireApart() {
    List<@Nullable Path> read = new ArrayList<>();
    read.add(policy);
    read.add(policyOptions.paramFile);
    traces.stream().filter(t -> !t.equals("-")).map(Path::of).forEach(read::add);
    Outputs.requireApart(outputOptions.rejected, read);
    read.add(outputOptions.rejected);
    Outputs.requireApart(outputOptions.out, read);
  }
}
