package io.talion.cli;

import io.talion.cli.host.Exit;
import io.talion.cli.host.Style;
import io.talion.cli.host.Terminal;
import io.talion.cli.host.Version;
import io.talion.cli.option.CommonOptions;
import io.talion.cli.option.RuntimeChoice;
import io.talion.embed.EngineRuntime;
import io.talion.trace.value.JsonText;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code talion doctor}: what Talion runs on, which runtime is active and why, where its files are.
 */
@Command(name = "doctor", description = "Says what Talion runs on.")
final class DoctorCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--runtime",
      paramLabel = "R",
      description = "start on this runtime: auto, compiling or interpreting")
  private RuntimeChoice runtime = RuntimeChoice.auto;

  @Mixin private CommonOptions common = new CommonOptions();

  DoctorCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Map<String, String> facts = facts();
    if (common.json) {
      terminal.out().println(json(facts));
    } else {
      Style style = terminal.outStyle();
      facts.forEach(
          (k, v) -> terminal.out().println(style.accent(k + " ".repeat(12 - k.length())) + v));
    }
    runtime.check();
    return Exit.DONE;
  }

  private static Map<String, String> facts() throws IOException {
    EngineRuntime runtime = EngineRuntime.current();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("talion", Version.number());
    facts.put("runtime", runtime.compiling() ? "compiling" : "interpreting");
    facts.put("why", runtime.reason());
    facts.put("truffle", runtime.name());
    facts.put("choice", choice());
    facts.put("cache", cache());
    facts.put("jdk", System.getProperty("java.vendor.version", "") + " " + Runtime.version());
    facts.put("java.home", System.getProperty("java.home", ""));
    facts.put("talion.home", System.getProperty("talion.home", "not started by the script"));
    facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    facts.put("processors", String.valueOf(Runtime.getRuntime().availableProcessors()));
    facts.put("memory", (Runtime.getRuntime().maxMemory() >> 20) + " MiB at most");
    return facts;
  }

  /** How the script chooses a runtime; the size is in bytes, compressed files count eightfold. */
  private static String choice() {
    return "`run` reads "
        + System.getProperty("talion.compilingFrom", "8000000000")
        + " bytes or more: compiling, else interpreting; --runtime and TALION_COMPILING=1 override";
  }

  /** Whether classes come from a cache, loaded and linked. */
  private static String cache() {
    String file = System.getProperty("talion.cache", "");
    return file.isEmpty() ? "none: every class is loaded and verified anew" : file;
  }

  private static String json(Map<String, String> facts) {
    return facts.entrySet().stream()
        .map(e -> JsonText.quoted(e.getKey()) + ":" + JsonText.quoted(e.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }
}
