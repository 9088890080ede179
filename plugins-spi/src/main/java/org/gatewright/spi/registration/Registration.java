package org.gatewright.spi.registration;

import java.util.List;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.setting.InvalidSettingException;
import org.gatewright.spi.setting.Setting;

/**
 * How applications of one protocol are set up. Implemented by plugins, together with their protocol.
 *
 * @since 1.0
 */
public interface Registration {

    /**
     * What every application of the protocol can have set; the console draws the settings page from it, in this order.
     *
     * @return in the order shown
     */
    List<Setting> settings();

    /**
     * What must be typed when there is no document, such as entity id and address; read back as {@link Submission.Typed}.
     *
     * @return in the order shown
     */
    List<Setting> manualSettings();

    /**
     * Reads what was handed in. Nothing is stored.
     *
     * @param submission what was handed in
     * @return what it says
     * @throws InvalidSettingException with key {@code document} or one of {@link #manualSettings()}. When a document
     *     describes several applications and none was named, the fault is {@code several-applications} and its argument
     *     {@code candidates} holds their identifiers, one a line
     */
    Understood understand(Submission submission);

    /**
     * Checks an application as it would be saved, its settings together.
     *
     * @param application as it would be saved
     * @return what works but deserves a standing warning
     * @throws InvalidSettingException naming the setting to correct
     */
    List<Understood.Note> check(Application application);

    /**
     * What the other side needs to know of us, in the order it is usually asked for.
     *
     * @param application the one that is connected
     * @return values to show, each with a key of its own
     */
    List<ConnectValue> connect(Application application);
}
