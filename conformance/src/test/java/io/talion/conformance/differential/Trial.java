package io.talion.conformance.differential;

import io.talion.conformance.generate.GeneratedCase;
import io.talion.reference.ReferenceEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Puts a generated case to a law; a violation is reduced, kept as a file and reported whole. */
final class Trial {
  private static final int BUDGET = 4_000;

  private Trial() {}

  /**
   * @throws AssertionError with the reduced policy, trace and both outputs
   */
  static void of(String name, GeneratedCase generated, Law law) {
    Prepared checked = Pipeline.check(generated);
    if (law.violation(checked).isPresent()) {
      GeneratedCase least = Reducer.reduce(generated, g -> violation(g, law).isPresent(), BUDGET);
      String title = name + "-" + generated.seed();
      String corpus = corpus(title, least);
      String sides = violation(least, law).orElse("it holds of the reduced case on a second look");
      keep(title + ".corpus", corpus);
      keep(title + ".txt", sides);
      throw new AssertionError(name + " does not hold\n" + corpus + sides);
    }
  }

  /** A case in the corpus's format, with what the reference expects of it. */
  private static String corpus(String title, GeneratedCase least) {
    Prepared c = Pipeline.check(least);
    List<String> expected = Evaluation.corpusLines(new ReferenceEngine(), c.core(), c.events());
    return "=== policy\n"
        + least.source()
        + "=== case "
        + title
        + "\n"
        + least.trace()
        + String.join("\n", expected)
        + "\n";
  }

  /** A defect of the compiler that a candidate runs into is another case, not this one. */
  private static Optional<String> violation(GeneratedCase generated, Law law) {
    Optional<Prepared> prepared;
    try {
      prepared = Pipeline.tryCheck(generated);
    } catch (RuntimeException e) {
      return Optional.empty();
    }
    return prepared.flatMap(law::violation);
  }

  private static void keep(String name, String text) {
    try {
      Path folder = Files.createDirectories(Path.of("target", "disagreements"));
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
