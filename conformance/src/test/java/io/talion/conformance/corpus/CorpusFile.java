package io.talion.conformance.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads files of the corpus. A line that fits nowhere is an error: a case is never half-read. */
public final class CorpusFile {
  private static final String POLICY = "=== policy";
  private static final String MODULE = "=== module ";
  private static final String FILE = "=== file ";
  private static final String CASE = "=== case ";

  private final Path file;
  private final List<CorpusCase> cases = new ArrayList<>();
  private final StringBuilder policy = new StringBuilder();
  private final Map<String, StringBuilder> modules = new TreeMap<>();
  private StringBuilder text = policy;
  private final List<String> trace = new ArrayList<>();
  private final List<String> expected = new ArrayList<>();
  private final Map<String, String> params = new LinkedHashMap<>();
  private OptionalLong until = OptionalLong.empty();
  private String title = "";
  private int start;

  private CorpusFile(Path file) {
    this.file = file;
  }

  /** All cases below a folder, in order of path and line. */
  public static List<CorpusCase> below(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".corpus"))
          .sorted()
          .flatMap(f -> new CorpusFile(f).read().stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lines of a trace with the corpus's short names replaced. */
  public static List<String> expanded(List<String> lines) {
    return lines.stream().map(Names::expand).toList();
  }

  private List<CorpusCase> read() {
    try {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        line(lines.get(i), i + 1);
      }
      finishCase();
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void line(String line, int number) {
    if (line.equals(POLICY)) {
      finishCase();
      policy.setLength(0);
      text = policy;
    } else if (line.startsWith(FILE)) {
      finishCase();
      policy.setLength(0);
      policy.append(sibling(line.substring(FILE.length()).strip()));
      text = new StringBuilder();
    } else if (line.startsWith(MODULE)) {
      finishCase();
      text = new StringBuilder();
      modules.put(line.substring(MODULE.length()).strip(), text);
    } else if (line.startsWith(CASE)) {
      finishCase();
      title = line.substring(CASE.length());
      start = number;
    } else if (title.isEmpty()) {
      text.append(line).append('\n');
    } else {
      caseLine(line.strip(), number);
    }
  }

  private String sibling(String name) {
    try {
      return Files.readString(file.resolveSibling(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void caseLine(String text, int number) {
    if (text.startsWith("=> ")) {
      expected.add(text.substring(3));
    } else if (text.startsWith("{")) {
      trace.add(Names.expand(text));
    } else if (text.startsWith("-- until ")) {
      until = OptionalLong.of(Long.parseLong(text.substring(9).strip()));
    } else if (text.startsWith("-- repeat ")) {
      trace.addAll(Repeated.lines(text));
    } else if (text.startsWith("-- param ")) {
      String[] words = text.split(" ", 4);
      params.put(words[2], words[3]);
    } else if (!text.isEmpty() && !text.startsWith("--")) {
      throw new IllegalArgumentException(file + ":" + number + ": not a line of a case: " + text);
    }
  }

  private void finishCase() {
    if (title.isEmpty()) {
      return;
    }
    if (expected.isEmpty()) {
      throw new IllegalArgumentException(
          file + ":" + start + ": the case expects nothing; write => nothing");
    }
    cases.add(
        new CorpusCase(
            file,
            start,
            title,
            policy.toString(),
            modules(),
            List.copyOf(trace),
            until,
            Map.copyOf(params),
            List.copyOf(expected)));
    title = "";
    trace.clear();
    expected.clear();
    params.clear();
    until = OptionalLong.empty();
  }

  private Map<String, String> modules() {
    Map<String, String> texts = new TreeMap<>();
    modules.forEach((name, text) -> texts.put(name, text.toString()));
    return texts;
  }
}
