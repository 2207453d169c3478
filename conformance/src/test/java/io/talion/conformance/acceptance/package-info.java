/**
 * The acceptance cases: policies of real systems with what they must find, and their obligations.
 */
@NullMarked
package io.talion.conformance.acceptance;

import org.jspecify.annotations.NullMarked;
