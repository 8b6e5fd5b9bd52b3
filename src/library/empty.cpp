namespace earshot {}
