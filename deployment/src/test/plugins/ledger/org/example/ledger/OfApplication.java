package org.example.ledger;

import java.util.List;
import java.util.Map;
import org.gatewright.spi.console.Block;
import org.gatewright.spi.console.ConsoleTab;
import org.gatewright.spi.console.Content;
import org.gatewright.spi.console.Place;
import org.gatewright.spi.console.Shown;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.setting.Settings;

/** Shows what a plugin is told of an application. */
record OfApplication() implements ConsoleTab {

    @Override
    public String id() {
        return "ledger-application";
    }

    @Override
    public Place place() {
        return Place.APPLICATION;
    }

    @Override
    public Content content(Shown shown) {
        Application application = shown.application().orElseThrow();
        return new Content(List.of(
                new Block.Facts("known", Map.of("identifier", application.identifier())),
                new Block.Form("check", List.of(), Settings.NONE)));
    }

    @Override
    public String act(String form, Settings values, Shown shown) {
        return "checked";
    }
}
