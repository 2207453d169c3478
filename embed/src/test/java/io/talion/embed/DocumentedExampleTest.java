package io.talion.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/embedding.md, compiled and run as they stand there. */
final class DocumentedExampleTest {
  private static final Path TOP = Path.of(System.getProperty("talion.root", ".."));

  @TempDir Path folder;

  @Test
  void anEvaluationFindsTheDoubleSignature() throws Exception {
    String block = javaBlock(1);
    assertThat(block.lines().count()).isLessThanOrEqualTo(12);
    compile(block);
    assertThat(run())
        .contains("\"rule\":\"double_sign\"")
        .contains("\"offender\":\"0x65e25bb8ea82b1bb30a55d13b04f25d1cc46498e\"");
  }

  @Test
  void aReplayJudgesByTwoPoliciesAtOnce() throws Exception {
    compile(javaBlock(2));
    assertThat(run().lines())
        .contains("double_sign", "19068 events")
        .filteredOn(l -> l.contains("\"rule\":\"double_sign\""))
        .hasSize(3);
  }

  /** The block of this number, with the files of the example. */
  private static String javaBlock(int number) throws Exception {
    Path example = TOP.resolve("examples/tasks");
    String block = Files.readString(TOP.resolve("docs/embedding.md")).split("```java\n")[number];
    return block
        .substring(0, block.indexOf("```"))
        .replace("trace.ndjson.gz", text(example.resolve("trace.ndjson.gz")))
        .replace("tasks.talion", text(example.resolve("policy.talion")));
  }

  private static String text(Path path) {
    return path.toString().replace('\\', '/');
  }

  private void compile(String block) throws Exception {
    String source =
        """
        import io.talion.embed.*;
        import io.talion.trace.write.FindingJson;
        import java.nio.file.Path;
        import java.time.Instant;
        import java.util.List;
        import java.util.Map;
        public class Example {
          public static void run() throws Exception {
            %s
          }
        }
        """
            .formatted(block);
    Path file = Files.writeString(folder.resolve("Example.java"), source);
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    String classPath = System.getProperty("java.class.path");
    int status =
        javac.run(
            null, messages, messages, "-cp", classPath, "-d", folder.toString(), file.toString());
    assertThat(status).as(messages.toString(StandardCharsets.UTF_8)).isZero();
  }

  private String run() throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
      loader.loadClass("Example").getMethod("run").invoke(null);
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
