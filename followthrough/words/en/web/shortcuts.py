"""The keyboard shortcuts in words: for each the heading it stands under, its label, and what it does."""

EVERYWHERE = "Everywhere"
ON_A_LIST = "On a list"
WITH_A_CONTACT = "With a contact"
AFTER_A_STEP = "After a call or a message"
IN_A_SEQUENCE = "While you edit a sequence"

Words = tuple[str, str, str]

GO: Words = (EVERYWHERE, "Go to", "Then the underlined letter of a page.")
SEARCH: Words = (EVERYWHERE, "Search", "Search for a contact, a company or a phone number.")
NEW: Words = (EVERYWHERE, "New", "Log something about someone.")
UNDO: Words = (EVERYWHERE, "Undo", "Undo the last thing you did.")
CHANGE: Words = (EVERYWHERE, "Change", "Edit the line you just saved.")
SHORTCUTS: Words = (EVERYWHERE, "Keyboard shortcuts", "Show this list, and the keys on the page.")
CANCEL: Words = (EVERYWHERE, "Cancel", "Cancel a choice, close what’s open, exit a field.")
NEXT: Words = (ON_A_LIST, "Next", "Go to the next one.")
PREVIOUS: Words = (ON_A_LIST, "Previous", "Go to the one before.")
SELECT: Words = (ON_A_LIST, "Select", "Select the person, or clear the selection.")
FOCUS: Words = (ON_A_LIST, "Focus", "One person at a time, full page.")
TIME: Words = (ON_A_LIST, "Time", "Show what fits in 15, 30 or 60 minutes, or all.")
OPEN: Words = (WITH_A_CONTACT, "Open", "Open the contact’s page.")
CALL: Words = (WITH_A_CONTACT, "Call", "Call the number shown.")
EMAIL: Words = (WITH_A_CONTACT, "Email", "Write in your own email program, with the words filled in.")
TEXT: Words = (WITH_A_CONTACT, "Text", "Text from your own phone, with the words filled in.")
SHARE: Words = (WITH_A_CONTACT, "Share", "Share or copy the words for a chat.")
MAIL: Words = (WITH_A_CONTACT, "Mail", "Send a letter, a card or a package.")
VOICEMAIL: Words = (WITH_A_CONTACT, "Voicemail script", "What to say after the beep.")
NOTES: Words = (WITH_A_CONTACT, "Notes", "Take notes while you talk.")
LOG: Words = (WITH_A_CONTACT, "Log", "Log what happened in one line.")
HOW_REACHED: Words = (WITH_A_CONTACT, "How", "Answer how they like to be reached, after the first talk.")
LATER: Words = (WITH_A_CONTACT, "Later", "Later today or another day.")
WAIT: Words = (WITH_A_CONTACT, "Wait", "It’s their turn; pick a day to check in.")
INTRODUCE: Words = (WITH_A_CONTACT, "Introduce", "Introduce this contact to someone else.")
CLOSE: Words = (WITH_A_CONTACT, "Close", "Stop following up, with a reason.")
FIRST: Words = (AFTER_A_STEP, "First answer", "Reached, or the first answer shown.")
SECOND: Words = (AFTER_A_STEP, "Second answer", "Left voicemail, or the second answer shown.")
THIRD: Words = (AFTER_A_STEP, "Third answer", "No answer, or the third answer shown.")
FOURTH: Words = (AFTER_A_STEP, "Fourth answer", "Call back at…, or the fourth answer shown.")
FIFTH: Words = (AFTER_A_STEP, "Fifth answer", "Not interested, or the fifth answer shown.")
OPEN_DAY: Words = (AFTER_A_STEP, "Open day", "If the day is full, use the open day suggested.")
ACCEPT: Words = (AFTER_A_STEP, "Accept", "Save the sentence as it is and go to the next person.")
CHANGE_WORD: Words = (AFTER_A_STEP, "Change", "Go to the next underlined word of the sentence.")
MOVE_UP: Words = (IN_A_SEQUENCE, "Move up", "Move the step up. Go to one of its buttons first.")
MOVE_DOWN: Words = (IN_A_SEQUENCE, "Move down", "Move the step down. Go to one of its buttons first.")
REMOVE: Words = (IN_A_SEQUENCE, "Remove", "Remove the step. Go to one of its buttons first.")
ADD_STEP: Words = (IN_A_SEQUENCE, "Add a step", "Add a step at the end.")
