package io.talion.embed.test;

import io.talion.compiler.engine.Engine;

/**
 * An engine and the name under which a disagreement mentions it.
 *
 * @param name as shown to the user
 */
public record EngineUnderTest(String name, Engine engine) {}
