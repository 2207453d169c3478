package io.talion.compiler.names;

import io.talion.compiler.core.Expr;
import io.talion.grammar.ast.Declaration;
import io.talion.trace.type.Type;
import java.util.Optional;

/** What a name at the top of a file stands for. */
public sealed interface Symbol {
  /** What to call it in a message. */
  String noun();

  record TypeName(Lazy<Type> type) implements Symbol {
    @Override
    public String noun() {
      return "type";
    }
  }

  record TokenName(Type.Token token) implements Symbol {
    @Override
    public String noun() {
      return "token";
    }
  }

  /** Event, derived stream or duty. */
  record StreamName(StreamInfo stream, String noun) implements Symbol {}

  /** Const or param. */
  record Constant(Lazy<Expr> value, String noun) implements Symbol {}

  record Function(Declaration.Function declaration, Lazy<Signature> signature, Names home)
      implements Symbol {
    @Override
    public String noun() {
      return "function";
    }
  }

  record StateName(int id, Lazy<Signature> signature, Optional<Lazy<Expr>> history)
      implements Symbol {
    @Override
    public String noun() {
      return "state";
    }
  }

  record TallyName(
      int id, Lazy<Signature> signature, StreamInfo stream, Optional<Lazy<Expr>> history)
      implements Symbol {
    @Override
    public String noun() {
      return "tally";
    }
  }

  record MachineName(int id, Lazy<Signature> signature, StreamInfo stream) implements Symbol {
    @Override
    public String noun() {
      return "machine";
    }
  }

  record TableName(Lazy<TableInfo> table) implements Symbol {
    @Override
    public String noun() {
      return "table";
    }
  }

  record RuleName(RuleInfo rule) implements Symbol {
    @Override
    public String noun() {
      return "rule";
    }
  }

  record RewardName(Lazy<RewardInfo> reward) implements Symbol {
    @Override
    public String noun() {
      return "reward";
    }
  }

  /** An exception, by its number. */
  record ExceptionName(int id) implements Symbol {
    @Override
    public String noun() {
      return "exception";
    }
  }

  /** The alias of a module that was not found: whatever is read from it is silently unknown. */
  record Missing() implements Symbol {
    @Override
    public String noun() {
      return "module";
    }
  }

  /** What a module keeps to itself when it is imported: only a {@code use} brings it. */
  record Kept(String noun, String name) implements Symbol {}

  /** The alias of an imported module or of one that is used. */
  record ModuleName(Names names) implements Symbol {
    @Override
    public String noun() {
      return "module";
    }
  }
}
