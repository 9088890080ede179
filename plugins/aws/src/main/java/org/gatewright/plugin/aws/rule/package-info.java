/** The rules that an answer to AWS must keep, each under the id our documentation uses. */
@NullMarked
package org.gatewright.plugin.aws.rule;

import org.jspecify.annotations.NullMarked;
