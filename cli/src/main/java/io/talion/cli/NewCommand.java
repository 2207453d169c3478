package io.talion.cli;

import io.talion.cli.host.Exit;
import io.talion.cli.host.Mistake;
import io.talion.cli.host.Style;
import io.talion.cli.host.Terminal;
import io.talion.cli.host.UserError;
import io.talion.cli.option.CommonOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code talion new NAME}: a folder with a policy that passes {@code check} and {@code test}, and a
 * trace on which {@code run} finds something.
 */
@Command(
    name = "new",
    description = "Makes a folder with a policy, a trace and a test to start from.")
final class NewCommand implements Callable<Integer> {
  private static final List<String> FILES = List.of("policy.talion", "trace.ndjson", "README.md");
  private static final List<String> TEMPLATES = List.of("task");

  private final Terminal terminal;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "the folder to make, and the policy's name")
  private String name = "";

  @Option(
      names = "--list",
      arity = "0..1",
      paramLabel = "QUESTION",
      fallbackValue = "",
      description = "list the examples by question (silence, equivocation, …), or those of one")
  private @Nullable String list;

  @Option(
      names = "--template",
      paramLabel = "T",
      defaultValue = "task",
      description = "what to start from: task (operators answer tasks; the default)")
  private String template = "task";

  @Mixin CommonOptions common = new CommonOptions();

  NewCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (list != null) {
      new ExampleList(terminal).print(list);
      return Exit.DONE;
    }
    if (name.isEmpty()) {
      throw UserError.usage(
          Mistake.MISSING_ARGUMENT, "`new` needs a name", "talion new NAME, or talion new --list");
    }
    if (!TEMPLATES.contains(template)) {
      throw UserError.usage(
          Mistake.WRONG_VALUE,
          "unknown template `" + template + "`",
          "the templates are: " + String.join(", ", TEMPLATES));
    }
    Path folder = folder();
    Files.createDirectories(folder);
    for (String file : FILES) {
      Files.writeString(folder.resolve(file), content(file, folder));
    }
    report(folder);
    return Exit.DONE;
  }

  private Path folder() {
    try {
      Path folder = Path.of(name);
      if (Files.exists(folder)) {
        throw UserError.usage(
            Mistake.EXISTS, "`" + name + "` exists already", "choose another name, or remove it");
      }
      if (folder.getParent() != null && !Files.isDirectory(folder.getParent())) {
        throw UserError.usage(
            Mistake.NO_FOLDER, "there is no folder `" + folder.getParent() + "`", "make it first");
      }
      return folder;
    } catch (InvalidPathException e) {
      throw UserError.usage(
          Mistake.WRONG_VALUE,
          "`" + name + "` cannot be a folder's name",
          "use letters, digits and -");
    }
  }

  private String content(String file, Path folder) throws IOException {
    String resource = "new/" + template + "/" + file;
    try (InputStream in = NewCommand.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is packaged beside this class");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("@name@", policyName(folder))
          .replace("@folder@", String.valueOf(folder));
    }
  }

  /** The last part of the path as a name of the language: letters, digits and underscores. */
  static String policyName(Path folder) {
    String plain = String.valueOf(folder.getFileName()).replaceAll("[^A-Za-z0-9_]", "_");
    return plain.matches("[A-Za-z_].*") ? "example." + plain : "example.p" + plain;
  }

  private void report(Path folder) {
    Style style = terminal.outStyle();
    terminal.out().println("made " + style.strong(folder + "/") + ": " + String.join(", ", FILES));
    terminal.out().println("  next: talion test " + folder.resolve("policy.talion"));
    terminal
        .out()
        .println(
            "        talion run "
                + folder.resolve("policy.talion")
                + " "
                + folder.resolve("trace.ndjson"));
  }
}
