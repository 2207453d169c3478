package io.talion.conformance.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * One case of the corpus: a policy, a trace and what must come of it. The format stands in the
 * corpus's README.
 *
 * @param modules the file's own modules by name, beside the standard library
 * @param trace NDJSON lines in order of arrival, names already replaced
 * @param until where {@code --until} moves time
 * @param expected the lines after {@code =>}
 */
public record CorpusCase(
    Path file,
    int line,
    String title,
    String policy,
    Map<String, String> modules,
    List<String> trace,
    OptionalLong until,
    Map<String, String> params,
    List<String> expected) {

  @Override
  public String toString() {
    return java.util.Objects.requireNonNull(file.getParent()).getFileName()
        + "/"
        + file.getFileName()
        + ":"
        + line
        + " "
        + title;
  }
}
