/** What a policy or a module declares, as a page for its reader. */
@org.jspecify.annotations.NullMarked
package io.talion.cli.doc;
