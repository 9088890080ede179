package org.gatewright.spi.mapping;

import java.util.List;
import org.gatewright.spi.Extension;
import org.gatewright.spi.setting.InvalidSettingException;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;

/**
 * Makes one kind of mapper. Implemented by plugins. Its name and purpose are the texts {@code mapper.<id>.name} and {@code
 * mapper.<id>.help}.
 *
 * @since 1.0
 */
public interface AttributeMapperFactory extends Extension {

    @Override
    String id();

    /**
     * What an administrator fills in for a mapper of this kind.
     *
     * @return in the order shown
     */
    List<Setting> settings();

    /**
     * Called when an administrator saves and again when a node first needs the mapper.
     *
     * @param settings checked by what {@link #settings()} declare
     * @return the mapper, for many threads
     * @throws InvalidSettingException naming the setting to correct
     */
    AttributeMapper create(Settings settings);
}
