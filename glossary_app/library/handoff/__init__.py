"""What is handed on of entries, to assistants and as text: passages with ids, trust in sight."""
