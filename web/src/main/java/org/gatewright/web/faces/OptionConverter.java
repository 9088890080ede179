package org.gatewright.web.faces;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sends a chosen {@link Option} to the browser and back, words included, so that a refused form still shows them. Only the
 * value counts; whoever bends the words sees bent words.
 */
@FacesConverter("option")
public class OptionConverter implements Converter<Option> {

    /** Pages drop every other control character. */
    private static final String BETWEEN = "\t";

    @Override
    public @Nullable Option getAsObject(FacesContext faces, UIComponent component, @Nullable String sent) {
        return read(sent);
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, @Nullable Option option) {
        return option == null ? "" : write(option);
    }

    static String write(Option option) {
        return String.join(BETWEEN, option.value(), option.label(), option.detail());
    }

    static @Nullable Option read(@Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        List<String> parts = Stream.of(sent.split(BETWEEN, -1)).toList();
        if (parts.size() != 3) {
            throw new ConverterException("Not an option: " + parts.size() + " parts");
        }
        return new Option(parts.get(0), parts.get(1), parts.get(2));
    }
}
