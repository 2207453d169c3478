/** The polyglot language talion: source in, policies and values out. Start at TalionLanguage. */
@NullMarked
package io.talion.interpreter.language;

import org.jspecify.annotations.NullMarked;
