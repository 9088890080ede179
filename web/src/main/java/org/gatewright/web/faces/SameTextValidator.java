package org.gatewright.web.faces;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Beans;

/** Accepts only the text that the attribute {@code expected} names: what somebody types to show that they mean this thing. */
@FacesValidator("sameText")
public class SameTextValidator implements Validator<String> {

    @Override
    public void validate(FacesContext faces, UIComponent component, @Nullable String typed) {
        String expected = String.valueOf(component.getAttributes().get("expected"));
        if (typed == null || !typed.strip().equals(expected)) {
            throw new ValidatorException(new FacesMessage(
                    FacesMessage.SEVERITY_ERROR, Beans.getReference(Text.class).of("console.remove.different"), null));
        }
    }
}
