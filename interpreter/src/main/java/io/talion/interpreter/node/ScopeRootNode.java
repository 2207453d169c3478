package io.talion.interpreter.node;

import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.SourceSection;
import io.talion.interpreter.data.Scope;
import org.jspecify.annotations.Nullable;

/** An expression that is called with a scope: the body of a state, a question of a test. */
public final class ScopeRootNode extends RootNode {
  private final @Nullable SourceSection source;
  private final String name;
  @Child private ColumnNode body;

  /** {@code source} is the policy's whole text, in which its expressions have their places. */
  public ScopeRootNode(
      @Nullable TruffleLanguage<?> language,
      @Nullable SourceSection source,
      String name,
      ColumnNode body) {
    super(language);
    this.source = source;
    this.name = name;
    this.body = body;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return body.execute(frame, (Scope) frame.getArguments()[0]);
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public @Nullable SourceSection getSourceSection() {
    return source;
  }
}
