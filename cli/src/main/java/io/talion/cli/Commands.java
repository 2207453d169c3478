package io.talion.cli;

import io.talion.cli.host.Nearest;
import io.talion.cli.host.Terminal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The commands by name. Only the one asked for is created, which keeps the start of a small command
 * short.
 */
final class Commands {
  /** A command, what it does in a few words, and how it is made. */
  record Entry(String summary, Function<Terminal, Callable<Integer>> make) {}

  private static final Map<String, Entry> HERE = here();

  /** Commands of the interface that this version does not have yet. */
  private static final Map<String, String> LATER = later();

  private Commands() {}

  private static Map<String, Entry> here() {
    Map<String, Entry> all = new LinkedHashMap<>();
    all.put("check", new Entry("parse and check policies", CheckCommand::new));
    all.put("run", new Entry("evaluate a policy on traces", RunCommand::new));
    all.put("test", new Entry("run the tests and properties of policies", TestCommand::new));
    all.put("fmt", new Entry("put policies into their canonical form", FmtCommand::new));
    all.put("sheet", new Entry("print the fact sheet of a policy", SheetCommand::new));
    all.put("explain", new Entry("say why a finding was made, or not", ExplainCommand::new));
    all.put(
        "convert", new Entry("pack a trace, make it Parquet, or unpack it", ConvertCommand::new));
    all.put("doc", new Entry("print what a policy or a module declares", DocCommand::new));
    all.put("diff", new Entry("say what changed between two policies", DiffCommand::new));
    all.put("new", new Entry("make a policy, a trace and a test to start from", NewCommand::new));
    all.put("doctor", new Entry("say what Talion runs on", DoctorCommand::new));
    all.put("help", new Entry("explain a command or a diagnostic code", HelpCommand::new));
    return all;
  }

  private static Map<String, String> later() {
    Map<String, String> all = new LinkedHashMap<>();
    for (String name :
        List.of("report", "lint", "lsp", "repl", "bundle", "prove", "risk", "allocate")) {
      all.put(name, "");
    }
    return all;
  }

  static @Nullable Entry find(String name) {
    return HERE.get(name);
  }

  static boolean comesLater(String name) {
    return LATER.containsKey(name);
  }

  static Map<String, Entry> all() {
    return HERE;
  }

  /** The known command nearest to a misspelt one, as a hint. */
  static String suggestion(String name) {
    return Nearest.to(name, new TreeSet<>(HERE.keySet()))
        .map(n -> "did you mean `talion " + n + "`?")
        .orElse("`talion --help` lists the commands");
  }
}
