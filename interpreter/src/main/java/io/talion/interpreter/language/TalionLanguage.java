package io.talion.interpreter.language;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.TruffleLanguage.ContextPolicy;
import com.oracle.truffle.api.instrumentation.ProvidedTags;
import com.oracle.truffle.api.instrumentation.StandardTags;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.Source;
import io.talion.interpreter.node.RuleTag;
import org.graalvm.polyglot.SandboxPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The polyglot language {@code talion}, and the place to start reading the interpreter.
 *
 * <p><b>A guided tour.</b> A source comes in three forms (see {@link SourceForm}): a policy, one
 * {@code fun}, or one expression. {@link #parse} compiles it once per engine:
 *
 * <ol>
 *   <li>{@code io.talion.compiler.Compiler} makes a checked core of the text; what it refuses
 *       becomes a {@link RefusedSourceException} that points at the words;
 *   <li>{@code interpreter.lower} makes Truffle nodes of the core, and is the only place that does;
 *       {@code PolicyNode} is the root of a policy, {@code RuleNode} of a rule. Nodes work on whole
 *       columns ({@code interpreter.column}), never on single events, which is why the interpreting
 *       runtime is fast enough to be the default;
 *   <li>{@code interpreter.run} feeds a policy's call target with chunks of events. All that a run
 *       remembers stands in its {@code data.RunState}: windows, obligations and pairs in the stores
 *       of {@code interpreter.store};
 *   <li>this package shows the results to other languages: {@link PolicyValue}, {@link RunValue},
 *       {@link FunctionValue}, and plain structs and arrays.
 * </ol>
 *
 * <p>No node has a field that changes, so one tree serves any number of contexts, threads and runs:
 * the context policy is {@link ContextPolicy#SHARED}. Tools see rules ({@link RuleTag}), clauses
 * (statements) and expressions, each with its place in the source. {@link Runtimes} says which
 * Truffle runtime is active. Hosts that want neither tools nor other languages need no polyglot
 * context: {@code run.TruffleEngine} runs the same nodes without one.
 */
@TruffleLanguage.Registration(
    id = TalionLanguage.ID,
    name = "Talion",
    implementationName = "Talion",
    version = "1",
    characterMimeTypes = TalionLanguage.MIME_TYPE,
    defaultMimeType = TalionLanguage.MIME_TYPE,
    contextPolicy = ContextPolicy.SHARED,
    sandbox = SandboxPolicy.CONSTRAINED)
@ProvidedTags({
  StandardTags.RootTag.class,
  StandardTags.RootBodyTag.class,
  StandardTags.StatementTag.class,
  StandardTags.ExpressionTag.class,
  RuleTag.class
})
public final class TalionLanguage extends TruffleLanguage<TalionContext> {
  public static final String ID = "talion";
  public static final String MIME_TYPE = "application/x-talion";

  private static final ContextReference<TalionContext> CONTEXT =
      ContextReference.create(TalionLanguage.class);

  static TalionContext context(@Nullable Node node) {
    return CONTEXT.get(node);
  }

  @Override
  protected TalionContext createContext(Env env) {
    return new TalionContext(env);
  }

  @Override
  protected CallTarget parse(ParsingRequest request) {
    Source source = request.getSource();
    String text = source.getCharacters().toString();
    EvaluationNode body =
        switch (SourceForm.of(text)) {
          case POLICY -> new PolicyEvaluationNode(PolicyValue.of(this, source, text));
          case FUNCTION -> new FunctionEvaluationNode(Formula.function(this, source, text));
          case EXPRESSION -> new ExpressionEvaluationNode(Formula.expression(this, source, text));
        };
    return new TalionRootNode(this, source, body).getCallTarget();
  }

  /** Values are immutable, and a run locks itself. */
  @Override
  protected boolean isThreadAccessAllowed(Thread thread, boolean singleThreaded) {
    return true;
  }
}
