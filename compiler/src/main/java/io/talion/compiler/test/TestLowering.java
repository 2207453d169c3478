package io.talion.compiler.test;

import io.talion.compiler.core.PropertyCase;
import io.talion.compiler.core.TestCase;
import io.talion.compiler.declaration.File;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.Site;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.TestStep;
import java.util.ArrayList;
import java.util.List;

/** Lowers the tests and properties of a policy, each in a scope of its own. */
public final class TestLowering {
  private final File file;

  public TestLowering(File file) {
    this.file = file;
  }

  /** All tests in order. */
  public List<TestCase> tests(List<Declaration> declarations) {
    List<TestCase> out = new ArrayList<>();
    for (Declaration d : declarations) {
      if (d instanceof Declaration.Test t) {
        out.add(test(t));
      }
    }
    return out;
  }

  /** All properties in order. */
  public List<PropertyCase> properties(List<Declaration> declarations) {
    List<PropertyCase> out = new ArrayList<>();
    for (Declaration d : declarations) {
      if (d instanceof Declaration.Property p) {
        out.add(Properties.lower(p, scope()));
      }
    }
    return out;
  }

  private TestCase test(Declaration.Test t) {
    file.program().takeTestNames();
    Scope scope = scope();
    List<TestCase.Step> steps = new ArrayList<>();
    for (TestStep s : t.steps()) {
      scope = TestSteps.lower(s, scope, steps);
    }
    List<TestCase.NamedValue> names = new ArrayList<>();
    file.program()
        .takeTestNames()
        .forEach((name, value) -> names.add(new TestCase.NamedValue(name, value)));
    return new TestCase(t.title(), steps, names, t.span());
  }

  private Scope scope() {
    return Scope.of(Site.ofTest(file.program()), file.names());
  }
}
