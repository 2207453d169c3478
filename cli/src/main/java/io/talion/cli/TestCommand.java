package io.talion.cli;

import io.talion.cli.host.Exit;
import io.talion.cli.host.Messages;
import io.talion.cli.host.Mistake;
import io.talion.cli.host.Outputs;
import io.talion.cli.host.Terminal;
import io.talion.cli.host.UserError;
import io.talion.cli.option.CommonOptions;
import io.talion.cli.option.LaterOptions;
import io.talion.cli.option.PolicyOptions;
import io.talion.cli.option.PolicyParams;
import io.talion.embed.Evaluator;
import io.talion.embed.Policy;
import io.talion.embed.test.EngineUnderTest;
import io.talion.embed.test.PropertyRunner;
import io.talion.embed.test.TestResult;
import io.talion.embed.test.TestRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code talion test}: runs the tests and properties of policies and modules, each on both engines.
 */
@Command(name = "test", description = "Runs the tests and properties in policy files.")
final class TestCommand implements Callable<Integer> {
  private static final long SEED = 1;

  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "policies or modules")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--junit", paramLabel = "FILE", description = "a report in JUnit's XML form")
  private @Nullable Path junit;

  @Option(names = "--seed", paramLabel = "N", description = "of the traces for properties (1)")
  private long seed = SEED;

  @Option(names = "--runs", paramLabel = "N", description = "traces for each property (100)")
  private int runs = 100;

  @Mixin private PolicyOptions policyOptions = new PolicyOptions();
  @Mixin private LaterOptions later = new LaterOptions();
  @Mixin private CommonOptions common = new CommonOptions();

  TestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    later.refuse();
    if (runs < 1) {
      throw UserError.usage(
          Mistake.WRONG_VALUE,
          "--runs " + runs + " is less than 1",
          "write how many traces each property is tried on");
    }
    Outputs.requireApart(junit, List.copyOf(files));
    Map<Path, List<TestResult>> results = new LinkedHashMap<>();
    int status = Exit.DONE;
    for (Path file : files) {
      status = Exit.graver(status, test(file, results));
    }
    if (junit != null) {
      new JUnitReport(results).write(junit);
    }
    return status;
  }

  private int test(Path file, Map<Path, List<TestResult>> results) {
    try {
      Policy policy = new PolicyLoader(terminal, common.json).testable(file, policyOptions.path);
      List<TestResult> ofFile = results(policy);
      results.put(file, ofFile);
      new TestReport(terminal, policy, common.json).print(file, ofFile);
      return ofFile.stream().allMatch(TestResult::passed) ? Exit.DONE : Exit.WRONG;
    } catch (UserError e) {
      new Messages(terminal, common.json).error(e);
      return e.status();
    }
  }

  private List<TestResult> results(Policy policy) {
    PolicyParams params = PolicyParams.of(policy, policyOptions.allParams());
    List<EngineUnderTest> engines =
        List.of(
            new EngineUnderTest("reference", Evaluator.REFERENCE.engine()),
            new EngineUnderTest("interpreter", Evaluator.INTERPRETER.engine()));
    List<TestResult> results = new ArrayList<>(new TestRunner(params.core(), engines).runAll());
    results.addAll(new PropertyRunner(params.core(), engines, policy::words, seed, runs).runAll());
    return results;
  }
}
