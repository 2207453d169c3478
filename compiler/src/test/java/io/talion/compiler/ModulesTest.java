package io.talion.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.source.Modules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where imports come from, and where they never come from (language.md section 3). */
final class ModulesTest {
  @TempDir Path folder;

  @Test
  void namesStayBelowTheFolder() throws IOException {
    Path inside = Files.createDirectories(folder.resolve("lib/own"));
    Files.writeString(inside.resolve("caps.talion"), "module own.caps language 1\nconst cap = 5%");
    Files.writeString(folder.resolve("secret.talion"), "module secret language 1");
    Files.createSymbolicLink(inside.resolve("out.talion"), folder.resolve("secret.talion"));
    Modules modules = Modules.in(List.of(folder.resolve("lib")));
    assertThat(modules.find("own.caps")).isPresent();
    assertThat(modules.find("own.out")).isEmpty();
    assertThat(modules.find("../secret")).isEmpty();
    assertThat(modules.find("...secret")).isEmpty();
    assertThat(modules.find(folder.resolve("secret").toString())).isEmpty();
  }

  @Test
  void circlesAreErrors() {
    assertThat(
            codes(
                Map.of("a", "module a language 1\nimport b", "b", "module b language 1\nimport a")))
        .contains("T0802");
  }

  @Test
  void deepChainsAreErrors() {
    Map<String, String> chain = new java.util.TreeMap<>();
    for (int i = 0; i < 12; i++) {
      String name = i == 0 ? "a" : "m" + i;
      chain.put(name, "module " + name + " language 1\nimport m" + (i + 1));
    }
    assertThat(codes(chain)).contains("T0803");
  }

  @Test
  void aModuleHasTheNameOfItsPlace() {
    assertThat(codes(Map.of("a", "module b language 1"))).contains("T0805");
  }

  private static List<String> codes(Map<String, String> texts) {
    Modules modules =
        name -> Optional.ofNullable(texts.get(name)).map(t -> t.getBytes(StandardCharsets.UTF_8));
    String policy = "policy p version 1.0.0 language 1\nimport a";
    return Compiler.check(new SourceSet("p", policy.getBytes(StandardCharsets.UTF_8), modules))
        .diagnostics()
        .stream()
        .map(d -> d.code())
        .toList();
  }
}
