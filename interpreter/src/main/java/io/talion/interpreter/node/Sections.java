package io.talion.interpreter.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.SourceSection;
import org.jspecify.annotations.Nullable;

/** Source sections, made when asked for; a policy that came as a core has none. */
public final class Sections {
  private Sections() {}

  @TruffleBoundary
  public static @Nullable SourceSection of(Node node, int start, int end) {
    RootNode root = node.getRootNode();
    SourceSection whole = root == null ? null : root.getSourceSection();
    if (whole == null || start < 0 || end < start || end > whole.getSource().getLength()) {
      return null;
    }
    return whole.getSource().createSection(start, end - start);
  }
}
