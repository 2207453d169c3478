package io.talion.cli;

import io.talion.cli.doc.DocHtml;
import io.talion.cli.doc.DocMarkdown;
import io.talion.cli.doc.DocPage;
import io.talion.cli.host.Exit;
import io.talion.cli.host.Mistake;
import io.talion.cli.host.Terminal;
import io.talion.cli.host.UserError;
import io.talion.cli.option.CommonOptions;
import io.talion.compiler.source.Modules;
import io.talion.grammar.ast.Unit;
import io.talion.grammar.diagnostic.Renderer;
import io.talion.grammar.diagnostic.SourceText;
import io.talion.grammar.parse.Formatter;
import io.talion.grammar.parse.PolicyParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code talion doc}: what a policy or a module declares, made of its {@code ///} comments; without
 * a name, what the standard library has.
 */
@Command(
    name = "doc",
    description = "Prints what a policy or a module declares, made of its /// comments.")
final class DocCommand implements Callable<Integer> {
  private static final String LIBRARY = "doc/modules.tsv";

  private final Terminal terminal;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE|MODULE",
      description = "files, or modules such as std.liveness; none lists the standard library")
  private List<String> names = new ArrayList<>();

  @Option(names = "--html", description = "as a self-contained HTML page instead of Markdown")
  private boolean html;

  @Option(
      names = "--path",
      paramLabel = "DIR",
      description = "where modules are looked for, beside the standard library")
  private List<Path> path = new ArrayList<>();

  @Mixin CommonOptions common = new CommonOptions();

  DocCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (names.isEmpty()) {
      list();
      return Exit.DONE;
    }
    int status = Exit.DONE;
    for (String name : names) {
      status = Exit.graver(status, show(name));
    }
    return status;
  }

  private void list() throws IOException {
    try (InputStream in = DocCommand.class.getResourceAsStream(LIBRARY)) {
      if (in == null) {
        throw new IllegalStateException(LIBRARY + " is packaged beside this class");
      }
      String rows = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String row : rows.lines().toList()) {
        String[] cells = row.split("\t");
        terminal.out().println(terminal.outStyle().accent(cells[0]) + "  " + cells[1]);
      }
    }
  }

  private int show(String name) throws IOException {
    byte[] source = source(name);
    Formatter.Result formatted = Formatter.format(name, source);
    if (formatted.text().isEmpty()) {
      SourceText text = new SourceText(name, new String(source, StandardCharsets.UTF_8));
      Renderer renderer = Renderer.of(text, terminal.errStyle().on());
      formatted.diagnostics().forEach(d -> terminal.err().println(renderer.render(d)));
      throw UserError.wrong(
          Mistake.DOES_NOT_PARSE, name + " does not parse", "mend what stands above");
    }
    String text = formatted.text().get();
    Unit unit = PolicyParser.parse(name, text).unit().orElseThrow();
    DocPage page = DocPage.of(unit, text);
    terminal.out().print(html ? DocHtml.of(page) : DocMarkdown.of(page));
    return Exit.DONE;
  }

  /** A file if there is one of this name, else a module. */
  private byte[] source(String name) throws IOException {
    if (Files.isRegularFile(Path.of(name))) {
      return Files.readAllBytes(Path.of(name));
    }
    Optional<byte[]> module = Modules.in(path).find(name);
    return module.orElseThrow(() ->
        UserError.usage(
            Mistake.NO_FILE,
            "there is no file and no module " + name,
            "`talion doc` lists the standard library; --path says where other modules are"));
  }
}
