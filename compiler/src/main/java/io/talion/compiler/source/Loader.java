package io.talion.compiler.source;

import io.talion.compiler.report.Report;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Name;
import io.talion.grammar.ast.Unit;
import io.talion.grammar.parse.ParseResult;
import io.talion.grammar.parse.PolicyParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads a policy and what it imports or uses, at most 64 files and 8 deep; circles are errors. */
public final class Loader {
  private static final int MAX_FILES = 64;
  private static final int MAX_DEPTH = 8;

  private final Modules modules;
  private final Report report;
  private final Map<String, Unit> units = new TreeMap<>();
  private final Map<String, String> texts = new TreeMap<>();
  private final Deque<String> path = new ArrayDeque<>();

  public Loader(Modules modules, Report report) {
    this.modules = modules;
    this.report = report;
  }

  /** Everything parsed, or empty where a file cannot be read as a tree. */
  public Optional<Loaded> load(String name, byte[] text) {
    Optional<Unit> main = parse(name, text);
    main.ifPresent(this::imports);
    return main.map(m -> new Loaded(m, units, texts));
  }

  /** The text of every source read, by name, also of one that has no tree. */
  public Map<String, String> texts() {
    return texts;
  }

  private Optional<Unit> parse(String name, byte[] text) {
    texts.put(name, new String(text, StandardCharsets.UTF_8));
    ParseResult result = PolicyParser.parse(name, text);
    report.addAll(result.diagnostics());
    return result.unit();
  }

  private void imports(Unit unit) {
    path.addLast(unit.name().text());
    for (Unit.Import i : unit.imports()) {
      pinned(i);
      load(i.module());
    }
    for (Declaration d : unit.declarations()) {
      if (d instanceof Declaration.Use u) {
        load(u.module());
      }
    }
    path.removeLast();
  }

  private void load(Name module) {
    String name = module.text();
    if (path.contains(name)) {
      error(
          module,
          "T0802",
          "`" + name + "` imports itself",
          "the circle is " + String.join(" -> ", path) + " -> " + name,
          "break the circle");
      return;
    }
    if (units.containsKey(name)) {
      return;
    }
    if (units.size() >= MAX_FILES || path.size() > MAX_DEPTH) {
      error(
          module,
          "T0803",
          "too many imports",
          "a policy may have " + MAX_FILES + " files, " + MAX_DEPTH + " deep",
          "join some modules");
      return;
    }
    Optional<byte[]> text = modules.find(name);
    if (text.isEmpty()) {
      error(
          module,
          "T0801",
          "module `" + name + "` was not found",
          "it is neither in the standard library nor below a folder given with `--path`",
          "check its name, or give the folder it is in: `--path DIR`");
      return;
    }
    parse(name + ".talion", text.get()).ifPresent(u -> module(module, name, u));
  }

  private void module(Name module, String name, Unit unit) {
    if (unit.kind() != Unit.Kind.MODULE || !unit.name().text().equals(name)) {
      error(
          module,
          "T0805",
          "the file of `"
              + name
              + "` holds the "
              + (unit.kind() == Unit.Kind.MODULE ? "module" : "policy")
              + " `"
              + unit.name().text()
              + "`",
          "a module's name is its place",
          "rename the file or its header");
    }
    units.put(name, unit);
    imports(unit);
  }

  /** Modules of this edition are version 1 (their headers carry none). */
  private void pinned(Unit.Import i) {
    String major = i.version().split("\\.", 2)[0];
    if (!major.isEmpty() && !major.equals("1")) {
      error(
          i.module(),
          "T0804",
          "`" + i.module().text() + "` has no version " + i.version(),
          "modules of language 1 are version 1",
          "write `version 1`, or leave it out");
    }
  }

  private void error(Name module, String code, String message, String cause, String fix) {
    report.error(code, module.span(), message, cause, fix);
  }
}
