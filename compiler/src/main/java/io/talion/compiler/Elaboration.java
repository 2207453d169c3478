package io.talion.compiler;

import io.talion.compiler.analysis.Analyses;
import io.talion.compiler.analysis.Subject;
import io.talion.compiler.core.Core;
import io.talion.compiler.core.Kind;
import io.talion.compiler.core.PropertyCase;
import io.talion.compiler.core.StreamDef;
import io.talion.compiler.core.Terms;
import io.talion.compiler.core.TestCase;
import io.talion.compiler.declaration.BuiltInEvents;
import io.talion.compiler.declaration.Clocks;
import io.talion.compiler.declaration.Declarations;
import io.talion.compiler.declaration.File;
import io.talion.compiler.declaration.GivenParams;
import io.talion.compiler.declaration.Inputs;
import io.talion.compiler.declaration.Parts;
import io.talion.compiler.declaration.TermsBuilder;
import io.talion.compiler.expr.Expressions;
import io.talion.compiler.names.Names;
import io.talion.compiler.names.Program;
import io.talion.compiler.names.StreamInfo;
import io.talion.compiler.order.Beginnings;
import io.talion.compiler.order.InstantOrder;
import io.talion.compiler.order.KindsBuilder;
import io.talion.compiler.report.Report;
import io.talion.compiler.reward.RewardDeclarations;
import io.talion.compiler.rule.Exemptions;
import io.talion.compiler.rule.Promises;
import io.talion.compiler.rule.RuleDeclarations;
import io.talion.compiler.sheet.Divisions;
import io.talion.compiler.sheet.PromiseChecks;
import io.talion.compiler.sheet.Sheet;
import io.talion.compiler.sheet.Sheets;
import io.talion.compiler.source.Loaded;
import io.talion.compiler.source.PolicyDigest;
import io.talion.compiler.test.TestLowering;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.Unit;
import io.talion.trace.event.EventKind;
import io.talion.trace.value.ValueText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** One pass over a policy with its parameters bound: names, then bodies, then the core. */
final class Elaboration {
  private final Loaded loaded;
  private final Program program;
  private final Parts parts = new Parts();
  private final Exemptions exemptions = new Exemptions();
  private final GivenParams given;
  private final Terms terms;
  private final List<TestCase> tests;
  private final List<PropertyCase> properties;
  private final List<Integer> order;
  private final Optional<Subject> subject;

  Elaboration(Loaded loaded, Map<String, Expression> params, Report report) {
    this.loaded = loaded;
    this.program = new Program(report, new Expressions());
    this.given = new GivenParams(params);
    Unit main = loaded.main();
    File file = new File(program, new Names(), parts);
    Imports imports = new Imports(loaded, program, parts);
    imports.into(file, main);
    new Instances(loaded, imports).into(file, main);
    loaded.units().forEach(u -> Inputs.check(u, report));
    Clocks.names(main.terms(), file);
    List<Declaration> declarations = main.declarations();
    Declarations.events(declarations, file);
    BuiltInEvents.declare(file);
    Declarations.library(declarations, given, file);
    Declarations.derived(declarations, file);
    RuleDeclarations.declare(declarations, file, exemptions);
    RewardDeclarations.declare(declarations, file);
    Promises.check(declarations, file);
    Clocks.timed(main.terms(), file);
    Clocks.counted(main.terms(), file);
    TermsBuilder builder = new TermsBuilder(main.terms(), file);
    builder.prepare();
    parts.runBodies();
    exemptions.attach(file);
    this.terms = builder.build();
    this.order = new InstantOrder(parts, program).compute();
    new Beginnings(parts, report).check();
    TestLowering lowering = new TestLowering(file);
    this.tests = lowering.tests(declarations);
    this.properties = lowering.properties(declarations);
    if (main.kind() == Unit.Kind.POLICY && !report.hasErrors()) {
      Subject checked = new Subject(main, file, terms, exemptions, loaded.texts());
      Analyses.run(checked);
      PromiseChecks.run(checked);
      this.subject = report.hasErrors() ? Optional.empty() : Optional.of(checked);
    } else {
      this.subject = Optional.empty();
    }
  }

  List<ParamInfo> params() {
    return given.all().stream().map(b -> info(b)).toList();
  }

  private ParamInfo info(GivenParams.Bound b) {
    Optional<String> low = b.range().map(r -> ValueText.text(r.low(), b.type()));
    Optional<String> high = b.range().map(r -> ValueText.text(r.high(), b.type()));
    String doc =
        loaded.main().declarations().stream()
            .filter(d -> d instanceof Declaration.Param p && p.name().text().equals(b.name()))
            .map(d -> String.join(" ", d.doc()))
            .findFirst()
            .orElse("");
    return new ParamInfo(
        b.name(), b.type().toString(), ValueText.text(b.value(), b.type()), low, high, doc);
  }

  /** How the fact sheet is made; empty for a module and for a policy with errors. */
  Optional<Supplier<Sheet>> sheet() {
    return subject.map(s -> () -> Sheets.of(s));
  }

  /** Only of a policy without errors. */
  Core core() {
    List<EventKind> events = new ArrayList<>(parts.events().values());
    KindsBuilder kinds = new KindsBuilder(events);
    List<Kind> kindList = program.kinds().types().stream().map(kinds::build).toList();
    Core core =
        new Core(
            loaded.main().name().text(),
            loaded.main().version(),
            PolicyDigest.of(loaded),
            terms,
            List.copyOf(events),
            kindList,
            program.streams().stream().map(this::stream).toList(),
            List.copyOf(parts.states().values()),
            List.copyOf(parts.tallies().values()),
            List.copyOf(parts.machines().values()),
            List.copyOf(parts.duties().values()),
            List.copyOf(parts.rules().values()),
            List.copyOf(parts.rewards().values()),
            given.all().stream()
                .map(b -> new Core.ParamValue(b.name(), ValueText.json(b.value(), b.type())))
                .sorted(Comparator.comparing(Core.ParamValue::name))
                .toList(),
            order,
            tests,
            properties,
            Optional::empty);
    return core.with(
        new Once<>(() -> subject.flatMap(s -> Divisions.strangers(core, Sheets.partitions(s)))));
  }

  private StreamDef stream(StreamInfo s) {
    StreamDef.Origin origin = parts.origins().get(s.id());
    if (origin == null) {
      throw new IllegalStateException("the stream " + s.name() + " has no origin");
    }
    return new StreamDef(s.id(), s.name(), s.fields(), s.ofField(), origin);
  }
}
