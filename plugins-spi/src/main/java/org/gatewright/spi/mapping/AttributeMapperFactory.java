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

    List<Setting> settings();

    /**
     * Called when an administrator saves and again when a node first needs the mapper.
     *
     * @throws InvalidSettingException naming the setting to correct
     */
    AttributeMapper create(Settings settings);
}
