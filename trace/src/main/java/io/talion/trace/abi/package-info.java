/** Call data of Ethereum's contracts: the part of the ABI that requests to EigenLayer need. */
@NullMarked
package io.talion.trace.abi;

import org.jspecify.annotations.NullMarked;
