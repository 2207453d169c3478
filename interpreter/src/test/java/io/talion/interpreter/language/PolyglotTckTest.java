package io.talion.interpreter.language;

import com.oracle.truffle.tck.tests.ErrorTypeTest;
import com.oracle.truffle.tck.tests.ExpressionTest;
import com.oracle.truffle.tck.tests.IdentityFunctionTest;
import com.oracle.truffle.tck.tests.InlineExecutionTest;
import com.oracle.truffle.tck.tests.InvalidSyntaxTest;
import com.oracle.truffle.tck.tests.ScriptTest;
import com.oracle.truffle.tck.tests.StatementTest;
import com.oracle.truffle.tck.tests.ValueTest;
import org.junit.runner.RunWith;
import org.junit.runners.Suite;

/** The polyglot TCK, over what {@link TalionProvider} offers and the host's own values. */
@RunWith(Suite.class)
@Suite.SuiteClasses({
  ErrorTypeTest.class,
  ExpressionTest.class,
  IdentityFunctionTest.class,
  InlineExecutionTest.class,
  InvalidSyntaxTest.class,
  ScriptTest.class,
  StatementTest.class,
  ValueTest.class
})
public final class PolyglotTckTest {}
