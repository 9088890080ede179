/** The pages of projects, their roles and their grants. */
@NullMarked
package org.gatewright.web.console.project;

import org.jspecify.annotations.NullMarked;
