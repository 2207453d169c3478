/**
 * The Truffle language {@code talion}: a checked policy becomes a tree of nodes, which is called
 * once a chunk of rows and keeps what it must remember in stores.
 *
 * <p>Each package uses those named before it: {@code column} and {@code store} (primitive arrays,
 * no Truffle), {@code instant}, {@code element} and {@code pair}, {@code data} (what a run holds,
 * tables of rows), {@code window} and {@code duty} (stores over those), {@code node} and the
 * packages in it (the tree), {@code lower} (the tree made from the core), {@code run} (events in,
 * findings out), {@code language} (the face to the polyglot API).
 */
@NullMarked
package io.talion.interpreter;

import org.jspecify.annotations.NullMarked;
