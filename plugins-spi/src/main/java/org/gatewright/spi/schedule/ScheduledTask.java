package org.gatewright.spi.schedule;

import java.time.Duration;
import org.gatewright.spi.Extension;

/**
 * Work that comes again and again, on whichever node takes it first, and never on two at once. Implemented by plugins. Its name
 * is the text {@code task.<id>.name}.
 *
 * <p>If the node is lost meanwhile, another one begins anew two minutes later: a run must be able to follow one that was
 * broken off.
 *
 * @since 1.0
 */
public interface ScheduledTask extends Extension {

    /**
     * From the begin of one run to the begin of the next. A run that takes longer is followed at once.
     *
     * @return at least a second; the same at every call
     */
    Duration every();

    /**
     * Does the work. Whatever it throws is logged and shown with the plugin; the next run comes when it is due. A plugin that goes
     * meanwhile is waited for, ten seconds at most.
     */
    void run();
}
